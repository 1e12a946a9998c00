package org.legation.adapters.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.TailBytes;
import org.legation.adapters.table.Unpacker;
import org.legation.core.expect.Mix;
import org.legation.core.post.PostType;
import org.legation.core.spike.AccountHours;
import org.legation.core.spike.AccountPulse;
import org.legation.core.spike.DayShape;
import org.legation.core.spike.Detection;
import org.legation.core.spike.Heat;
import org.legation.core.spike.PulseScale;

/** What detection remembers, in about three hundred bytes. Times are distances from the baseline's. */
final class DetectionBytes {

    private static final int WARM = 1;
    private static final int RAISED = 1 << 1;
    private static final int SPIKING = 1 << 2;
    private static final int STARTED = 1 << 3;
    private static final int GAINED = 1 << 4;
    private static final int BEGAN = 1 << 5;

    /** The order of the format: new types are added at the end. */
    private static final List<PostType> TYPES = List.of(PostType.ORIGINAL, PostType.REPOST);

    private DetectionBytes() {}

    static byte[] pack(Detection detection, Instant asOf) {
        Packer bytes = new Packer();
        for (PostType type : TYPES) {
            Mix mix = detection.mix(type);
            boolean isEmpty = mix.equals(Mix.UNKNOWN);
            bytes.unsigned(isEmpty ? 0 : 1);
            if (!isEmpty) {
                bytes.single(mix.n())
                        .single(mix.reposts())
                        .single(mix.comments())
                        .single(mix.likes());
            }
        }
        TailBytes.pack(bytes, detection.tally());
        pack(bytes, detection.hours(), asOf);
        return bytes.bytes();
    }

    static Detection unpack(byte[] packed, Instant asOf) {
        Unpacker bytes = new Unpacker(packed);
        Detection detection = Detection.START;
        for (PostType type : TYPES) {
            if (bytes.unsigned() != 0) {
                detection =
                        detection.with(type, new Mix(bytes.single(), bytes.single(), bytes.single(), bytes.single()));
            }
        }
        return detection.with(TailBytes.unpack(bytes)).with(hours(bytes, asOf));
    }

    private static void pack(Packer bytes, AccountHours hours, Instant asOf) {
        Heat heat = hours.heat();
        int flags = (heat.last() != 0 || heat.highest() != 0 ? WARM : 0)
                | (heat.level() != 0 ? RAISED : 0)
                | (heat.episode() != null ? SPIKING : 0)
                | (hours.isStart() ? 0 : STARTED)
                | (hours.gained() != 0 ? GAINED : 0)
                | (hours.spike().equals(Instant.EPOCH) ? 0 : BEGAN);
        bytes.unsigned(flags);
        if ((flags & STARTED) != 0) {
            bytes.signed(before(asOf, hours.hour()));
        }
        if ((flags & GAINED) != 0) {
            bytes.fixed(Double.doubleToLongBits(hours.gained()));
        }
        if ((flags & BEGAN) != 0) {
            bytes.signed(before(asOf, hours.spike()));
        }
        HeatBytes.pack(bytes, heat, asOf);
        AccountPulse pulse = hours.pulse();
        bytes.unsigned(pulse.bins());
        if (pulse.bins() > 0) {
            bytes.single(pulse.slowMean());
            pack(bytes, pulse.fast());
            pack(bytes, pulse.slow());
            pulse.shape().offsets().forEach(bytes::single);
            bytes.single(pulse.shape().errorWithout()).single(pulse.shape().errorWith());
        }
    }

    private static long before(Instant asOf, Instant moment) {
        return asOf.toEpochMilli() - moment.toEpochMilli();
    }

    private static AccountHours hours(Unpacker bytes, Instant asOf) {
        int flags = (int) bytes.unsigned();
        Instant hour = (flags & STARTED) != 0 ? asOf.minusMillis(bytes.signed()) : Instant.EPOCH;
        double gained = (flags & GAINED) != 0 ? Double.longBitsToDouble(bytes.fixedLong()) : 0;
        Instant spike = (flags & BEGAN) != 0 ? asOf.minusMillis(bytes.signed()) : Instant.EPOCH;
        Heat heat = HeatBytes.unpack(bytes, (flags & WARM) != 0, (flags & RAISED) != 0, (flags & SPIKING) != 0, asOf);
        int bins = (int) bytes.unsigned();
        return new AccountHours(hour, gained, bins == 0 ? AccountHours.START.pulse() : pulse(bytes, bins), heat, spike);
    }

    private static AccountPulse pulse(Unpacker bytes, int bins) {
        float slowMean = bytes.single();
        PulseScale fast = scale(bytes);
        PulseScale slow = scale(bytes);
        List<Float> offsets = new ArrayList<>();
        for (int i = 0; i < DayShape.FLAT.offsets().size(); i++) {
            offsets.add(bytes.single());
        }
        return new AccountPulse(bins, slowMean, fast, slow, new DayShape(offsets, bytes.single(), bytes.single()));
    }

    private static void pack(Packer bytes, PulseScale scale) {
        bytes.single(scale.level())
                .single(scale.variance())
                .single(scale.tailStart())
                .single(scale.tailScale());
    }

    private static PulseScale scale(Unpacker bytes) {
        return new PulseScale(bytes.single(), bytes.single(), bytes.single(), bytes.single());
    }
}
