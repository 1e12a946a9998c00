package org.legation.api.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.legation.core.coverage.CoveredTime;
import org.legation.core.coverage.Gap;
import org.legation.core.poll.PollState;
import org.legation.core.post.Mid;
import org.legation.core.time.Beijing;

/**
 * The time that an answer is about.
 *
 * @param from inclusive
 * @param to exclusive; now at the latest
 */
public record Shown(Instant from, Instant to) {

    /** How many days are shown unless others are asked for. */
    public static final int USUAL_DAYS = 30;

    /** Some Beijing days, both inclusive, as far as they have passed. */
    public static Shown days(LocalDate first, LocalDate last, Instant now) {
        return until(Beijing.start(first), Beijing.start(last.plusDays(1)), now);
    }

    /** The last days. */
    public static Shown usual(Instant now) {
        LocalDate today = Beijing.day(now);
        return days(today.minusDays(USUAL_DAYS - 1L), today, now);
    }

    /** From one moment to another, as far as they have passed. */
    public static Shown until(Instant from, Instant to, Instant now) {
        Instant end = to.isAfter(now) ? now : to;
        return new Shown(from.isAfter(end) ? end : from, end);
    }

    /** How much of an account was covered; empty if that is not known. */
    OptionalDouble share(PollState poll) {
        if (poll.seenAt() == null) {
            return OptionalDouble.empty();
        }
        CoveredTime time = CoveredTime.of(poll.coverage(), poll.seenAt(), from, to);
        return time.span().isZero() ? OptionalDouble.empty() : OptionalDouble.of(time.share());
    }

    /** How many gaps of an account lie in it, at least in part. */
    long gaps(PollState poll) {
        return poll.coverage().gaps().stream().filter(this::holds).count();
    }

    boolean holds(Gap gap) {
        return time(gap.after()).isBefore(to) && from.isBefore(time(gap.before()));
    }

    private static Instant time(Mid mid) {
        return mid.publishedAt().orElse(Instant.EPOCH);
    }
}
