package org.legation.adapters.score;

import java.time.Instant;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.Unpacker;
import org.legation.core.spike.Episode;
import org.legation.core.spike.Heat;

/** How unusual something looked, in bytes: none for what never did. Times are distances from the baseline's. */
final class HeatBytes {

    private HeatBytes() {}

    /** Packs what is there; the reader must know which of the three parts that is. */
    static void pack(Packer bytes, Heat heat, Instant asOf) {
        if (heat.last() != 0 || heat.highest() != 0) {
            bytes.unsigned(heat.last()).unsigned(heat.highest());
        }
        if (heat.level() != 0) {
            bytes.unsigned(heat.level());
        }
        Episode episode = heat.episode();
        if (episode != null) {
            bytes.signed(asOf.toEpochMilli() - episode.startedAt().toEpochMilli())
                    .single(episode.peakMultiple())
                    .signed(asOf.toEpochMilli() - episode.peakAt().toEpochMilli());
        }
    }

    static Heat unpack(Unpacker bytes, boolean isWarm, boolean isRaised, boolean isSpiking, Instant asOf) {
        int last = isWarm ? (int) bytes.unsigned() : 0;
        int highest = isWarm ? (int) bytes.unsigned() : 0;
        int level = isRaised ? (int) bytes.unsigned() : 0;
        Episode episode = null;
        if (isSpiking) {
            Instant startedAt = asOf.minusMillis(bytes.signed());
            float peak = bytes.single();
            episode = new Episode(startedAt, peak, asOf.minusMillis(bytes.signed()));
        }
        return new Heat(last, highest, level, episode);
    }
}
