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
import org.legation.core.coverage.Coverage;
import org.legation.core.coverage.Stretch;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reach;
import org.legation.core.observe.Reading;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceFailure;

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
 * @param coverage what was seen of the account's posts, and what was not
 * @param rhythm when the account usually posts
 */
public record PollState(
        @Nullable Instant dueAt,
        @Nullable Instant seenAt,
        @Nullable Instant slot,
        @Nullable Instant loggedAt,
        int failures,
        @Nullable SourceFailure failure,
        NavigableMap<Mid, KnownPost> known,
        Coverage coverage,
        Rhythm rhythm) {

    /** Posts older than this are kept only while they are shown. */
    static final Duration LIVE = Duration.ofDays(3);

    /** How many posts are kept beyond those just shown, so that the item stays small. */
    static final int MOST_KEPT = 24;

    public PollState {
        known = Collections.unmodifiableNavigableMap(new TreeMap<>(known));
    }

    /** Nothing polled yet. */
    public static PollState start(@Nullable Instant dueAt) {
        return new PollState(
                dueAt, null, null, null, 0, null, Collections.emptyNavigableMap(), Coverage.NONE, Rhythm.UNKNOWN);
    }

    public PollState dueAt(@Nullable Instant next) {
        return new PollState(next, seenAt, slot, loggedAt, failures, failure, known, coverage, rhythm);
    }

    /** After an answer that showed nothing new. */
    PollState afterUnchanged(Timeline timeline, Instant at) {
        TreeMap<Mid, KnownPost> posts = new TreeMap<>(known);
        Set<Mid> shown = new HashSet<>();
        for (ShownPost post : timeline.posts()) {
            shown.add(post.mid());
            posts.computeIfPresent(post.mid(), (mid, before) -> before.afterUnchanged(post, at));
        }
        trim(posts, shown, timeline.reach(), at);
        return new PollState(dueAt, at, slot, loggedAt, 0, null, posts, covered(timeline.reach(), at), rhythm);
    }

    /** After an entry in the log, whoever wrote it. */
    PollState afterLogged(Observation entry) {
        TreeMap<Mid, KnownPost> posts = new TreeMap<>(known);
        Instant at = entry.observedAt();
        Set<Mid> shown = new HashSet<>();
        for (Reading reading : entry.readings()) {
            shown.add(reading.mid());
            KnownPost before = posts.get(reading.mid());
            posts.put(reading.mid(), before == null ? KnownPost.first(reading, at) : before.after(reading, at));
        }
        for (Absence absence : entry.reach().absences()) {
            posts.computeIfPresent(absence.mid(), (mid, before) -> absence.isSure() ? null : before.after(absence));
        }
        trim(posts, shown, entry.reach(), at);
        Coverage seen = covered(entry.reach(), at);
        return new PollState(dueAt, at, entry.slot(), at, 0, null, posts, seen, rhythmAfter(entry, seen));
    }

    private Coverage covered(Reach reach, Instant at) {
        Coverage seen = coverage;
        for (Stretch stretch : reach.stretches()) {
            seen = seen.plus(stretch, at);
        }
        return seen;
    }

    /** Posts newer than all that were known are news; older ones only come into view. */
    private Rhythm rhythmAfter(Observation entry, Coverage seen) {
        Mid newest = known.isEmpty() ? coverage.upTo() : known.lastKey();
        Instant at = entry.observedAt();
        Instant since = at.minus(Rhythm.HALF_LIFE);
        if (seen.from() != null) {
            Instant first = seen.from().publishedAt().orElse(since);
            since = first.isAfter(since) ? first : since;
        }
        Rhythm next = rhythm;
        for (Reading reading : entry.readings()) {
            boolean news = newest == null || reading.mid().compareTo(newest) > 0;
            if (news
                    && !reading.publishedAt().isBefore(since)
                    && !reading.publishedAt().isAfter(at)) {
                next = next.plus(reading.publishedAt(), since, at);
            }
        }
        return next;
    }

    PollState afterFailure(SourceFailure why) {
        return new PollState(dueAt, seenAt, slot, loggedAt, failures + 1, why, known, coverage, rhythm);
    }

    /** Nothing was asked, since the source may not be asked now. */
    PollState deferred(SourceFailure why, Instant until) {
        SourceFailure last = failure == null ? why : failure;
        return new PollState(until, seenAt, slot, loggedAt, failures, last, known, coverage, rhythm);
    }

    /** Old posts that are not shown go, save those that should have been: whether they are gone is not settled yet. */
    private static void trim(TreeMap<Mid, KnownPost> posts, Set<Mid> shown, Reach reach, Instant now) {
        Mid oldestLive = Mid.firstAt(now.minus(LIVE));
        posts.values()
                .removeIf(post -> !shown.contains(post.mid())
                        && post.mid().compareTo(oldestLive) < 0
                        && post.missing() == 0
                        && !reach.covers(post.mid()));
        int tooMany = posts.size() - shown.size() - MOST_KEPT;
        posts.keySet().stream()
                .filter(mid -> !shown.contains(mid))
                .sorted(comparing(mid -> mid))
                .limit(Math.max(0, tooMany))
                .toList()
                .forEach(posts::remove);
    }
}
