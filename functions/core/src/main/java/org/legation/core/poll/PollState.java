package org.legation.core.poll;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/**
 * Where polling of an account stands.
 *
 * @param dueAt when to poll next, and the slot of that poll; null if it is not to be polled
 * @param seenAt the last good answer; null before the first
 * @param slot the slot of the last entry in the log; null before the first
 * @param loggedAt when that entry was observed
 * @param failures bad answers since the last good one
 * @param failure the latest bad answer since the last good one
 * @param known the posts that may be shown again
 */
public record PollState(
        @Nullable Instant dueAt,
        @Nullable Instant seenAt,
        @Nullable Instant slot,
        @Nullable Instant loggedAt,
        int failures,
        @Nullable SourceFailure failure,
        NavigableMap<Mid, KnownPost> known) {

    /** Posts older than this are kept only while they are shown. */
    static final Duration LIVE = Duration.ofDays(3);

    /** How many posts are kept beyond those just shown, so that the item stays small. */
    static final int MOST_KEPT = 24;

    public PollState {
        known = Collections.unmodifiableNavigableMap(new TreeMap<>(known));
    }

    /** Nothing polled yet. */
    public static PollState start(@Nullable Instant dueAt) {
        return new PollState(dueAt, null, null, null, 0, null, Collections.emptyNavigableMap());
    }

    public PollState dueAt(@Nullable Instant next) {
        return new PollState(next, seenAt, slot, loggedAt, failures, failure, known);
    }

    /** After an answer that showed nothing new. */
    PollState afterUnchanged(Timeline timeline, Instant at) {
        TreeMap<Mid, KnownPost> posts = new TreeMap<>(known);
        Set<Mid> shown = new HashSet<>();
        for (ShownPost post : timeline.posts()) {
            shown.add(post.mid());
            posts.computeIfPresent(
                    post.mid(), (mid, before) -> new KnownPost(mid, before.counts(), before.textHash(), at));
        }
        return new PollState(dueAt, at, slot, loggedAt, 0, null, trim(posts, shown, at));
    }

    /** After an entry in the log, whoever wrote it. */
    PollState afterLogged(Observation entry) {
        TreeMap<Mid, KnownPost> posts = new TreeMap<>(known);
        Set<Mid> shown = new HashSet<>();
        for (Reading reading : entry.readings()) {
            shown.add(reading.mid());
            KnownPost before = posts.get(reading.mid());
            Engagement counts =
                    before == null ? reading.counts() : reading.counts().over(before.counts());
            int textHash =
                    reading.text() != null ? KnownPost.hash(reading.text()) : before == null ? 0 : before.textHash();
            posts.put(reading.mid(), new KnownPost(reading.mid(), counts, textHash, entry.observedAt()));
        }
        return new PollState(
                dueAt,
                entry.observedAt(),
                entry.slot(),
                entry.observedAt(),
                0,
                null,
                trim(posts, shown, entry.observedAt()));
    }

    PollState afterFailure(SourceFailure why) {
        return new PollState(dueAt, seenAt, slot, loggedAt, failures + 1, why, known);
    }

    private static NavigableMap<Mid, KnownPost> trim(TreeMap<Mid, KnownPost> posts, Set<Mid> shown, Instant now) {
        Mid oldestLive = Mid.firstAt(now.minus(LIVE));
        posts.keySet().removeIf(mid -> !shown.contains(mid) && mid.compareTo(oldestLive) < 0);
        int tooMany = posts.size() - shown.size() - MOST_KEPT;
        posts.keySet().stream()
                .filter(mid -> !shown.contains(mid))
                .sorted(comparing(mid -> mid))
                .limit(Math.max(0, tooMany))
                .toList()
                .forEach(posts::remove);
        return posts;
    }
}
