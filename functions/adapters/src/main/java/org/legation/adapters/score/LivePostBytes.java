package org.legation.adapters.score;

import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.legation.adapters.table.CodingBytes;
import org.legation.adapters.table.Packer;
import org.legation.adapters.table.Unpacker;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.LivePost;
import org.legation.core.spike.Heat;

/** Live posts in bytes, about thirty each. Times are distances from the baseline's. */
final class LivePostBytes {

    private static final int REPOST = 1;
    private static final int HIGHER_ONCE = 1 << 1;
    private static final int OWN_TIME = 1 << 2;
    private static final int WARM = 1 << 3;
    private static final int RATED = 1 << 4;
    private static final int RAISED = 1 << 5;
    private static final int SPIKING = 1 << 6;
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
            Heat heat = post.heat();
            int flags = (post.type() == PostType.REPOST ? REPOST : 0)
                    | (higherOnce ? HIGHER_ONCE : 0)
                    | (ownTime ? OWN_TIME : 0)
                    | (heat.last() != 0 || heat.highest() != 0 ? WARM : 0)
                    | (over != null ? RATED : 0)
                    | (heat.level() != 0 ? RAISED : 0)
                    | (heat.episode() != null ? SPIKING : 0)
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
            HeatBytes.pack(bytes, heat, asOf);
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
                HeatBytes.unpack(bytes, (flags & WARM) != 0, (flags & RAISED) != 0, (flags & SPIKING) != 0, asOf),
                (flags & CODED) != 0 ? CodingBytes.unpack(bytes, published) : null);
    }
}
