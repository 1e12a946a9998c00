package org.legation.core.score;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coding;
import org.legation.core.expect.AgeGrid;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.post.PostType;

/**
 * A post as it is kept: its latest counts, what was expected of them, and a thinned curve of its growth, which stays
 * when the observations have expired. Taking in changes twice, or in another order, ends in the same record.
 *
 * @param firstSeenAt the first observation of it
 * @param observedAt the observation of the latest counts
 * @param followers of the account when the post was first seen
 * @param version of the expectation
 * @param coding what its text was coded as; null until a text was shown
 * @param tombstone what became of it, if it was once not there any more
 * @param curve the last change in each step of age; steps grow by √2 from 15 minutes
 */
public record PostRecord(
        String accountId,
        Mid mid,
        Instant publishedAt,
        PostType type,
        Instant firstSeenAt,
        Instant observedAt,
        Engagement counts,
        Count followers,
        @Nullable Expected expected,
        int version,
        @Nullable Coding coding,
        @Nullable Tombstone tombstone,
        NavigableMap<Integer, CurvePoint> curve) {

    private static final double STEPS_PER_DOUBLING = 2;

    public PostRecord {
        curve = Collections.unmodifiableNavigableMap(new TreeMap<>(curve));
    }

    public PostId id() {
        return new PostId(accountId, mid);
    }

    /** The record of a post of which only this change is known. */
    public static PostRecord of(String accountId, PostChange change) {
        return new PostRecord(
                accountId,
                change.mid(),
                change.publishedAt(),
                change.type(),
                change.at(),
                change.at(),
                change.counts(),
                change.followers(),
                change.expected(),
                change.version(),
                change.coding(),
                null,
                new TreeMap<>(Map.of(step(change), new CurvePoint(change.at(), change.counts()))));
    }

    /** Takes in a change; the later one counts, whichever comes first. */
    public PostRecord with(PostChange change) {
        TreeMap<Integer, CurvePoint> points = new TreeMap<>(curve);
        points.merge(
                step(change),
                new CurvePoint(change.at(), change.counts()),
                (old, point) -> point.at().isAfter(old.at()) ? point : old);
        boolean first = !change.at().isAfter(firstSeenAt);
        boolean later = change.at().isAfter(observedAt);
        boolean counted = later || (change.at().equals(observedAt) && change.version() > version);
        return new PostRecord(
                accountId,
                mid,
                publishedAt,
                type,
                first ? change.at() : firstSeenAt,
                later ? change.at() : observedAt,
                later ? change.counts() : counts,
                first ? change.followers() : followers,
                counted ? change.expected() : expected,
                counted ? change.version() : version,
                Coding.newer(coding, change.coding()),
                tombstone,
                points);
    }

    /** Takes in its end; the later one counts, whichever comes first. */
    public PostRecord with(Tombstone end) {
        boolean later = tombstone == null || end.at().isAfter(tombstone.at());
        return later ? with(coding, end) : this;
    }

    /** The same post as another version of the coder reads it. */
    public PostRecord with(Coding other) {
        return with(Coding.newer(coding, other), tombstone);
    }

    private PostRecord with(@Nullable Coding newCoding, @Nullable Tombstone newTombstone) {
        return new PostRecord(
                accountId,
                mid,
                publishedAt,
                type,
                firstSeenAt,
                observedAt,
                counts,
                followers,
                expected,
                version,
                newCoding,
                newTombstone,
                curve);
    }

    /** Whether it is not there any more: it may come back. */
    public boolean isGone() {
        return tombstone != null && !observedAt.isAfter(tombstone.at());
    }

    private static int step(PostChange change) {
        Duration first = AgeGrid.AGES.get(0);
        Duration age = AgeGrid.age(change.publishedAt(), change.at());
        if (age.compareTo(first) < 0) {
            return 0;
        }
        double doublings = Math.log((double) age.toMillis() / first.toMillis()) / Math.log(2);
        return 1 + (int) Math.floor(STEPS_PER_DOUBLING * doublings);
    }
}
