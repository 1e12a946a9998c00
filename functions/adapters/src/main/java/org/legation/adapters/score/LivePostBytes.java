package org.legation.adapters.score;

import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.CodingBytes;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.Unpacker;
import org.legation.core.alert.Severity;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.LivePost;

/** Live posts in bytes, about thirty each. Times are distances from the baseline's. */
final class LivePostBytes {

    private static final int REPOST = 1;
    private static final int HIGHER_ONCE = 1 << 1;
    private static final int OWN_TIME = 1 << 2;
    private static final int TO_CONFIRM = 1 << 3;
    private static final int RATED = 1 << 4;
    private static final int SEVERITY_SHIFT = 5;
    private static final int SEVERITY_MASK = 3;
    private static final int CODED = 1 << 7;

    private LivePostBytes() {}

    static byte[] pack(NavigableMap<Mid, LivePost> live, Instant asOf) {
        return pack(live.values(), asOf);
    }

    private static byte[] pack(Collection<LivePost> posts, Instant asOf) {
        Packer bytes = new Packer();
        for (LivePost post : posts) {
            boolean higherOnce = !post.high().equals(post.counts());
            boolean ownTime =
                    !post.mid().publishedAt().filter(post.publishedAt()::equals).isPresent();
            Integer over = post.overMilli();
            int flags = (post.type() == PostType.REPOST ? REPOST : 0)
                    | (higherOnce ? HIGHER_ONCE : 0)
                    | (ownTime ? OWN_TIME : 0)
                    | (post.toConfirm() ? TO_CONFIRM : 0)
                    | (over != null ? RATED : 0)
                    | code(post.alerted()) << SEVERITY_SHIFT
                    | (post.coding() != null ? CODED : 0);
            bytes.fixed(post.mid().value()).unsigned(flags).engagement(post.counts());
            if (higherOnce) {
                bytes.engagement(post.high());
            }
            if (ownTime) {
                bytes.signed(post.publishedAt().toEpochMilli());
            }
            bytes.signed(asOf.toEpochMilli() - post.readAt().toEpochMilli())
                    .signed(post.readAt().toEpochMilli() - post.changedAt().toEpochMilli());
            if (over != null) {
                bytes.signed(over);
            }
            if (post.coding() != null) {
                CodingBytes.pack(bytes, post.coding(), post.publishedAt());
            }
        }
        return bytes.bytes();
    }

    static NavigableMap<Mid, LivePost> unpack(byte[] packed, Instant asOf) {
        TreeMap<Mid, LivePost> live = new TreeMap<>();
        Unpacker bytes = new Unpacker(packed);
        while (bytes.hasMore()) {
            LivePost post = unpack(bytes, asOf);
            live.put(post.mid(), post);
        }
        return live;
    }

    private static LivePost unpack(Unpacker bytes, Instant asOf) {
        Mid mid = new Mid(bytes.fixedLong());
        int flags = (int) bytes.unsigned();
        Engagement counts = bytes.engagement();
        Engagement high = (flags & HIGHER_ONCE) != 0 ? bytes.engagement() : counts;
        Instant published = (flags & OWN_TIME) != 0
                ? Instant.ofEpochMilli(bytes.signed())
                : mid.publishedAt().orElseThrow();
        long readAt = asOf.toEpochMilli() - bytes.signed();
        long changedAt = readAt - bytes.signed();
        return new LivePost(
                mid,
                published,
                (flags & REPOST) != 0 ? PostType.REPOST : PostType.ORIGINAL,
                counts,
                high,
                Instant.ofEpochMilli(readAt),
                Instant.ofEpochMilli(changedAt),
                (flags & RATED) != 0 ? (Integer) (int) bytes.signed() : null,
                severity(flags >> SEVERITY_SHIFT & SEVERITY_MASK),
                (flags & TO_CONFIRM) != 0,
                (flags & CODED) != 0 ? CodingBytes.unpack(bytes, published) : null);
    }

    private static int code(@Nullable Severity severity) {
        if (severity == null) {
            return 0;
        }
        return switch (severity) {
            case NOTICE -> 1;
            case SPIKE -> 2;
            case MAJOR -> 3;
        };
    }

    private static @Nullable Severity severity(int code) {
        return switch (code) {
            case 1 -> Severity.NOTICE;
            case 2 -> Severity.SPIKE;
            case 3 -> Severity.MAJOR;
            default -> null;
        };
    }
}
