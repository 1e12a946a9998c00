package org.legation.lab.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;

/**
 * Something that goes wrong with all accounts at once.
 *
 * @param name as the report calls it
 * @param what in words
 * @param length how long it lasts
 * @param dead whether the source gives no answers
 * @param factor what all counts are shown times
 */
record Incident(String name, String what, Duration length, boolean dead, double factor) {

    private static final Duration FOR_GOOD = Duration.ofDays(10_000);

    static final Incident NONE = new Incident("none", "nothing", FOR_GOOD, false, 1);

    /** Those that people are to be spared a storm of messages at. */
    static final List<Incident> ALL = List.of(
            new Incident("dead", "the source dies for 12 hours", Duration.ofHours(12), true, 1),
            new Incident("halved", "all counts are halved for 6 hours", Duration.ofHours(6), false, 0.5),
            new Incident("tripled", "all counts are tripled from one moment on", FOR_GOOD, false, 3),
            new Incident("zero", "all counts are zero for an hour", Duration.ofHours(1), false, 0));

    /**
     * What the source shows.
     *
     * @param honest what it would show
     * @param begin when the incident begins
     */
    Timeline shown(Timeline honest, Instant begin) throws SourceException {
        Instant now = honest.observedAt();
        if (now.isBefore(begin) || !now.isBefore(begin.plus(length))) {
            return honest;
        } else if (dead) {
            throw new SourceException(SourceFailure.TRANSIENT, "no answer");
        }
        return new Timeline(
                honest.accountId(),
                now,
                honest.source(),
                honest.followers(),
                honest.posts().stream().map(this::changed).toList(),
                honest.reach());
    }

    private ShownPost changed(ShownPost post) {
        Engagement counts = post.counts();
        return new ShownPost(
                post.mid(),
                post.publishedAt(),
                post.type(),
                new Engagement(changed(counts.reposts()), changed(counts.comments()), changed(counts.likes())),
                post.text(),
                post.edits(),
                post.truncated(),
                post.fingerprint());
    }

    private Count changed(Count count) {
        return count.isKnown() ? Count.of((long) (count.point() * factor)) : count;
    }
}
