package org.legation.core.coverage;

import java.time.Duration;
import java.time.Instant;
import org.legation.core.post.Mid;

/**
 * How much of a span of time was covered: of how much of it every public post was seen. A post's id holds its time, so
 * gaps between posts are gaps in time.
 *
 * @param span the part of the span in which the account was read at all: from the first post read to now
 * @param covered how much of that was seen
 */
public record CoveredTime(Duration span, Duration covered) {

    /**
     * Measures a span.
     *
     * @param answeredAt the last good answer; what was published later was not seen yet
     * @param from inclusive
     * @param to exclusive; the end of a span that has not ended is now
     */
    public static CoveredTime of(Coverage coverage, Instant answeredAt, Instant from, Instant to) {
        if (coverage.from() == null) {
            return new CoveredTime(Duration.ZERO, Duration.ZERO);
        }
        Instant start = latest(from, time(coverage.from()));
        if (!start.isBefore(to)) {
            return new CoveredTime(Duration.ZERO, Duration.ZERO);
        }
        Duration span = Duration.between(start, to);
        Duration missed = overlap(answeredAt, Instant.MAX, start, to);
        for (Gap gap : coverage.gaps()) {
            missed = missed.plus(overlap(time(gap.after()), earliest(time(gap.before()), answeredAt), start, to));
        }
        return new CoveredTime(span, span.minus(missed));
    }

    /** The share that was covered, 0 to 1; not a number where nothing was read. */
    public double share() {
        return (double) covered.toMillis() / span.toMillis();
    }

    private static Duration overlap(Instant from, Instant to, Instant start, Instant end) {
        Instant first = latest(from, start);
        Instant last = earliest(to, end);
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    private static Instant time(Mid mid) {
        return mid.publishedAt().orElse(Instant.EPOCH);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
