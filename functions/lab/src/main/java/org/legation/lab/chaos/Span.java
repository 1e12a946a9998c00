package org.legation.lab.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.legation.core.time.Beijing;
import org.legation.events.RollupRequest;

/**
 * The time of an experiment. It begins shortly before a Beijing midnight, since most goes wrong at the change of days.
 *
 * @param accounts how many accounts there are
 * @param start when the accounts are first seen
 * @param end up to when polls are due
 */
record Span(int accounts, Instant start, Instant end) {

    private static final Instant EVENING = Instant.parse("2026-11-20T15:00:00Z");
    private static final int OLDEST_POST_DAYS = 5;

    static Span of(SplittableRandom random, int accounts) {
        Instant start = EVENING.plusSeconds(random.nextInt(7200));
        return new Span(accounts, start, start.plus(Duration.ofHours(2 + random.nextInt(16))));
    }

    /** Sums up as a schedule does. */
    RollupRequest scheduled(RollupRequest.Span span) {
        return new RollupRequest(1, end, span, null, null);
    }

    /** Sums up everything there can be. */
    RollupRequest everything() {
        return new RollupRequest(
                1,
                end,
                RollupRequest.Span.RANGE,
                Beijing.day(start).minusDays(OLDEST_POST_DAYS),
                Beijing.day(end).plusDays(1));
    }
}
