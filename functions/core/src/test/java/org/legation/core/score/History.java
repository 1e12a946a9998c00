package org.legation.core.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.legation.core.Samples;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/** Random logs of one account: posts that grow, are corrected, spike, vanish; counts missing, rounded and capped. */
public final class History {

    private final Random random;
    private final List<Mid> posts = new ArrayList<>();
    private final List<Long> likes = new ArrayList<>();
    private final List<PostType> types = new ArrayList<>();

    private History(long seed) {
        random = new Random(seed);
    }

    /** The same log for the same seed: up to 40 entries over a few days. */
    public static List<Observation> of(long seed) {
        return new History(seed).entries();
    }

    private List<Observation> entries() {
        List<Observation> entries = new ArrayList<>();
        Instant slot = Samples.NOON;
        Instant previous = null;
        int length = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            Instant observedAt = slot.plusMillis(random.nextInt(3_000));
            entries.add(entry(slot, observedAt, previous));
            previous = slot;
            slot = observedAt.plus(Duration.ofMinutes(5 + (random.nextInt(4) == 0 ? random.nextInt(900) : 10)));
        }
        return entries;
    }

    private Observation entry(Instant slot, Instant at, @Nullable Instant previous) {
        if (posts.isEmpty() || random.nextInt(4) == 0) {
            Instant published = at.minusSeconds(random.nextInt(5) == 0 ? random.nextInt(400_000) : 60);
            Mid mid = Mid.of(published, random.nextInt(1 << 22));
            if (!posts.contains(mid)) {
                posts.add(mid);
                likes.add((long) random.nextInt(50));
                types.add(random.nextInt(4) == 0 ? PostType.REPOST : PostType.ORIGINAL);
            }
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            if (random.nextInt(5) > 0) {
                likes.set(i, grown(likes.get(i)));
                readings.add(reading(posts.get(i), types.get(i), likes.get(i)));
            }
        }
        Count followers = random.nextInt(5) == 0 ? Count.missing() : Count.of(random.nextInt(1_000_000));
        return new Observation(Samples.ID, slot, at, previous, "random", followers, readings);
    }

    private long grown(long count) {
        return switch (random.nextInt(12)) {
            case 0 -> count * 20 + 100;
            case 1 -> count / 2;
            case 2, 3, 4 -> count;
            default -> count + random.nextInt(20);
        };
    }

    private Reading reading(Mid mid, PostType type, long likes) {
        Count reposts = random.nextInt(15) == 0 ? Count.missing() : Count.of(likes / 7);
        Engagement counts = new Engagement(reposts, Count.of(likes / 3), shown(likes));
        String text = random.nextInt(6) == 0 ? "text " + random.nextInt() : null;
        return new Reading(mid, mid.publishedAt().orElseThrow(), type, counts, null, text);
    }

    private static Count shown(long likes) {
        if (likes >= 1_000_000) {
            return new Count.Capped(1_000_000);
        }
        return likes >= 10_000 ? new Count.Rounded((likes + 500) / 1_000 * 1_000, 1_000) : Count.of(likes);
    }
}
