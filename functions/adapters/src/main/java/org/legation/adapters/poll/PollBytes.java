package org.legation.adapters.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.Unpacker;
import org.legation.core.coverage.Coverage;
import org.legation.core.coverage.Gap;
import org.legation.core.coverage.GapReason;
import org.legation.core.poll.KnownPost;
import org.legation.core.poll.Rhythm;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/** How the larger parts of a poll state are packed, so that an account stays near a kilobyte. */
final class PollBytes {

    private static final int HOURS = 24;

    private PollBytes() {}

    /**
     * Packs the known posts.
     *
     * @param base the moment that the posts' times are given from
     */
    static byte[] known(NavigableMap<Mid, KnownPost> known, Instant base) {
        Packer bytes = new Packer();
        for (KnownPost post : known.values()) {
            bytes.fixed(post.mid().value())
                    .engagement(post.counts())
                    .fixed(post.fingerprint())
                    .signed(base.toEpochMilli() - post.seenAt().toEpochMilli())
                    .unsigned(post.still() | (long) post.missing() << 4 | (long) post.textTries() << 6);
        }
        return bytes.bytes();
    }

    static NavigableMap<Mid, KnownPost> known(byte[] packed, Instant base) {
        TreeMap<Mid, KnownPost> known = new TreeMap<>();
        Unpacker bytes = new Unpacker(packed);
        while (bytes.hasMore()) {
            Mid mid = new Mid(bytes.fixedLong());
            Engagement counts = bytes.engagement();
            int fingerprint = bytes.fixedInt();
            Instant seenAt = base.minusMillis(bytes.signed());
            int marks = (int) bytes.unsigned();
            known.put(mid, new KnownPost(mid, counts, fingerprint, seenAt, marks & 15, marks >> 4 & 3, marks >> 6 & 3));
        }
        return known;
    }

    /** Packs a coverage that is not empty. */
    static byte[] coverage(Mid from, Mid upTo, List<Gap> gaps) {
        Packer bytes = new Packer().fixed(from.value()).fixed(upTo.value());
        for (Gap gap : gaps) {
            bytes.fixed(gap.after().value())
                    .fixed(gap.before().value())
                    .unsigned(gap.foundAt().toEpochMilli())
                    .text(gap.reason().name())
                    .text(gap.next());
        }
        return bytes.bytes();
    }

    static Coverage coverage(byte[] packed) {
        Unpacker bytes = new Unpacker(packed);
        Mid from = new Mid(bytes.fixedLong());
        Mid upTo = new Mid(bytes.fixedLong());
        List<Gap> gaps = new ArrayList<>();
        while (bytes.hasMore()) {
            gaps.add(new Gap(
                    new Mid(bytes.fixedLong()),
                    new Mid(bytes.fixedLong()),
                    Instant.ofEpochMilli(bytes.unsigned()),
                    GapReason.valueOf(Objects.requireNonNull(bytes.text())),
                    bytes.text()));
        }
        return new Coverage(from, upTo, gaps);
    }

    static byte[] rhythm(Rhythm rhythm, Instant since) {
        Packer bytes = new Packer()
                .unsigned(since.toEpochMilli())
                .unsigned(rhythm.asOf().toEpochMilli())
                .single(rhythm.punctual());
        rhythm.hours().forEach(bytes::single);
        return bytes.bytes();
    }

    static Rhythm rhythm(byte @Nullable [] packed) {
        if (packed == null) {
            return Rhythm.UNKNOWN;
        }
        Unpacker bytes = new Unpacker(packed);
        Instant since = Instant.ofEpochMilli(bytes.unsigned());
        Instant asOf = Instant.ofEpochMilli(bytes.unsigned());
        float punctual = bytes.single();
        List<Float> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(bytes.single());
        }
        return new Rhythm(since, asOf, hours, punctual);
    }
}
