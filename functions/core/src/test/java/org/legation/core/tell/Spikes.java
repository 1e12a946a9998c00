package org.legation.core.tell;

import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.Samples;
import org.legation.core.alert.Lead;
import org.legation.core.alert.Levels;
import org.legation.core.alert.Spike;
import org.legation.core.alert.Subject;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;

/** Realistic spikes, changed a fact at a time. */
record Spikes(
        Subject subject,
        Instant at,
        Engagement counts,
        long interactions,
        double expected,
        double posts,
        double rarity,
        long among,
        long highestOf,
        @Nullable Lead lead,
        @Nullable Duration unseen) {

    /** A post of three hours: 11,400 interactions where 300 are usual, by 66 posts. */
    static final Spikes POST = new Spikes(
            Subject.post(Samples.mid(NOON.minus(Duration.ofHours(3))), NOON.minus(Duration.ofHours(3))),
            NOON,
            Engagement.of(1_500, 4_700, 5_200),
            11_400,
            300.4,
            65.7,
            1e-4,
            14_210,
            0,
            null,
            Duration.ofMinutes(20));

    /** Forty minutes of an hour. */
    static final Spikes HOUR = new Spikes(
            Subject.hour(NOON),
            NOON.plus(Duration.ofMinutes(40)),
            Engagement.of(100, 200, 650),
            950,
            120,
            167.6,
            1e-3,
            4_000,
            0,
            null,
            null);

    Spikes counted(Engagement next, long sum) {
        return new Spikes(subject, at, next, sum, expected, posts, rarity, among, highestOf, lead, unseen);
    }

    Spikes usually(double number, double by) {
        return new Spikes(subject, at, counts, interactions, number, by, rarity, among, highestOf, lead, unseen);
    }

    Spikes rare(double probability, long of, long highest) {
        return new Spikes(subject, at, counts, interactions, expected, posts, probability, of, highest, lead, unseen);
    }

    Spikes led(Lead by) {
        return new Spikes(subject, at, counts, interactions, expected, posts, rarity, among, highestOf, by, unseen);
    }

    Spikes unseen(Duration time) {
        return new Spikes(subject, at, counts, interactions, expected, posts, rarity, among, highestOf, lead, time);
    }

    Spikes at(Instant moment) {
        return new Spikes(
                subject, moment, counts, interactions, expected, posts, rarity, among, highestOf, lead, unseen);
    }

    Spike spike() {
        return new Spike(
                Samples.ID,
                subject,
                at,
                Levels.of(4),
                4,
                counts,
                Basis.ALL,
                interactions,
                expected,
                posts,
                rarity,
                among,
                highestOf,
                lead,
                unseen,
                "post-channel.2");
    }
}
