package org.legation.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.core.account.Account;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Mid;
import org.legation.core.time.Beijing;

/** Sums over the observation log, made the plain way. */
final class BruteForce {

    /** A post as last seen. */
    record Post(Account account, Mid mid, LocalDate day, long reposts, long comments, long likes) {
        long interactions() {
            return reposts + comments + likes;
        }

        /** This post with the highest counts of both: what has been earned so far, also where counts fell. */
        Post highest(Post other) {
            return new Post(
                    account,
                    mid,
                    day,
                    Math.max(reposts, other.reposts),
                    Math.max(comments, other.comments),
                    Math.max(likes, other.likes));
        }
    }

    private final Map<Mid, Post> posts = new TreeMap<>();
    private final Map<Mid, Post> highs = new TreeMap<>();
    private final List<Gain> gains = new ArrayList<>();

    private record Gain(Account account, Instant at, long interactions) {}

    BruteForce(Stores stores) {
        stores.accounts().all().forEach(stored -> read(stored.value().account(), stores));
    }

    private void read(Account account, Stores stores) {
        Instant before = null;
        for (Observation entry : stores.log().between(account.id(), null, Instant.parse("2100-01-01T00:00:00Z"))) {
            for (Reading reading : entry.readings()) {
                see(account, entry, reading, before);
            }
            before = entry.observedAt();
        }
    }

    private void see(Account account, Observation entry, Reading reading, @Nullable Instant before) {
        Post now = new Post(
                account,
                reading.mid(),
                Beijing.day(reading.publishedAt()),
                reading.counts().reposts().point(),
                reading.counts().comments().point(),
                reading.counts().likes().point());
        posts.put(reading.mid(), now);
        Post known = highs.get(reading.mid());
        Post high = known == null ? now : now.highest(known);
        highs.put(reading.mid(), high);
        boolean newborn =
                Duration.between(reading.publishedAt(), entry.observedAt()).toHours() < 1
                        || (before != null && reading.publishedAt().isAfter(before));
        long gain = known != null ? high.interactions() - known.interactions() : newborn ? now.interactions() : 0;
        gains.add(new Gain(account, entry.observedAt(), gain));
    }

    List<Post> posts(Filter filter) {
        return posts.values().stream()
                .filter(post -> filter.takes(post.account()))
                .toList();
    }

    long gained(Filter filter, Instant from, Instant before) {
        return gains.stream()
                .filter(gain -> filter.takes(gain.account()))
                .filter(gain -> !gain.at().isBefore(from) && gain.at().isBefore(before))
                .mapToLong(Gain::interactions)
                .sum();
    }

    /** Chooses accounts. */
    interface Filter {
        boolean takes(Account account);
    }
}
