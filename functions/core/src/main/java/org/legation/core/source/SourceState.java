package org.legation.core.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.legation.core.time.Beijing;
import org.legation.core.time.PostingDay;

/**
 * Where a source stands, for all workers together: who may ask it when, what was spent, whether it refuses us.
 *
 * @param limits how it may be used, as of the last worker that asked
 * @param nextAt before this no request is made
 * @param heldBy the visit that has it for itself; null for none
 * @param heldUntil when that worker is given up and the spacing after its last request is over
 * @param slowdowns how many times the spacing is doubled, after refusals
 * @param slowedAt the last refusal; each day after it takes one doubling back
 * @param goodAt the last good answer; null before the first
 * @param postsAt the last answer that showed a post, of whatever account: as long as it is young, the source works
 */
public record SourceState(
        SourceLimits limits,
        Instant nextAt,
        @Nullable String heldBy,
        @Nullable Instant heldUntil,
        Breaker breaker,
        int slowdowns,
        @Nullable Instant slowedAt,
        Spent spent,
        @Nullable Instant goodAt,
        @Nullable Instant postsAt) {

    /** Longer than any worker lives. */
    static final Duration HOLD = Duration.ofSeconds(90);

    private static final int MOST_SLOWDOWNS = 4;
    private static final Duration LOOK_FOR_REST = Duration.ofHours(1);

    /** The first requests of a day say little about the rest of it. */
    private static final double LEAST_COURSE = 0.05;

    private static final Duration HEALTHY = Duration.ofHours(2);

    /** A source that was never asked. */
    public static SourceState start(SourceLimits limits, Instant now) {
        return new SourceState(limits, now, null, null, Breaker.CLOSED, 0, null, Spent.nothing(now), null, null);
    }

    /** What a worker that asks is told. */
    public sealed interface Entry {

        /** Go on, in this new state. */
        record Admitted(SourceState state) implements Entry {}

        /** Not before a moment. */
        record Refused(SourceFailure why, Instant until) implements Entry {}
    }

    /**
     * A worker wants to come in.
     *
     * @param hold how long it may be at work
     */
    Entry enter(String worker, Ask ask, SourceLimits current, Duration hold, Instant now) {
        Entry.Refused refused = refusal(now);
        if (refused != null) {
            return refused;
        }
        Spent soFar = spent.at(now);
        Entry.Refused overBudget = overBudget(soFar, ask, current, now);
        if (overBudget != null) {
            return overBudget;
        }
        Duration spacing = spacing(current, now);
        // Two at once could not keep a distance.
        boolean alone = current.oneAtATime() || !spacing.isZero() || breaker.isTrying(now);
        if (alone && heldUntil != null && now.isBefore(heldUntil)) {
            return new Entry.Refused(SourceFailure.BUSY, heldUntil);
        } else if (now.isBefore(nextAt)) {
            return new Entry.Refused(SourceFailure.BUSY, nextAt);
        }
        return new Entry.Admitted(new SourceState(
                current,
                nextAt,
                alone ? worker : null,
                alone ? now.plus(hold).plus(spacing) : null,
                breaker,
                slowdowns,
                slowedAt,
                soFar.plus(ask.requests(), ask.credits()),
                goodAt,
                postsAt));
    }

    /** What everybody is told while the source refuses us; null while it does not. */
    Entry.@Nullable Refused refusal(Instant now) {
        Instant until = breaker.openUntil();
        SourceFailure why = breaker.reason();
        return breaker.isOpen(now) && until != null && why != null ? new Entry.Refused(why, until) : null;
    }

    private static Entry.@Nullable Refused overBudget(Spent soFar, Ask ask, SourceLimits limits, Instant now) {
        LocalDate today = Beijing.day(now);
        if (exceeds(soFar.creditsThisMonth(), ask.credits(), limits.creditsPerMonth())) {
            Instant nextMonth =
                    Beijing.start(YearMonth.from(today).plusMonths(1).atDay(1));
            return new Entry.Refused(SourceFailure.QUOTA_EXHAUSTED, nextMonth);
        } else if (exceeds(soFar.creditsToday(), ask.credits(), limits.creditsPerDay())
                || exceeds(soFar.requestsToday(), ask.requests(), limits.requestsPerDay())) {
            // What others have counted in advance may be left over, so that there is more within the day.
            Instant tomorrow = Beijing.start(today.plusDays(1));
            Instant later = now.plus(LOOK_FOR_REST);
            return new Entry.Refused(SourceFailure.QUOTA_EXHAUSTED, later.isBefore(tomorrow) ? later : tomorrow);
        } else if (exceeds(soFar.requestsThisHour(), ask.requests(), limits.requestsPerHour())) {
            return new Entry.Refused(
                    SourceFailure.QUOTA_EXHAUSTED,
                    now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
        }
        return null;
    }

    private static boolean exceeds(long soFar, long more, long limit) {
        return soFar + more > limit;
    }

    /** A worker leaves, whatever it has seen. */
    SourceState leave(Visit visit, Instant now) {
        Spent corrected = spent.at(now)
                .minus(
                        visit.ask().requests() - visit.requests(),
                        visit.ask().credits() - visit.credits(),
                        visit.enteredAt());
        boolean concernsAll = visit.failure() != null && visit.failure().concernsAll();
        boolean slower = visit.failure() == SourceFailure.BLOCKED && !breaker.isOpen(now);
        boolean mine = visit.worker().equals(heldBy);
        return new SourceState(
                limits,
                later(nextAt, visit.nextAt()),
                mine ? null : heldBy,
                mine ? null : heldUntil,
                breakerAfter(visit, concernsAll, now),
                slower ? Math.min(MOST_SLOWDOWNS, slowdownsAt(now) + 1) : slowdowns,
                slower ? now : slowedAt,
                corrected,
                visit.good() ? now : goodAt,
                visit.posts() ? now : postsAt);
    }

    /** One incident opens the breaker once, however many workers met it; and what was asked before does not close it. */
    private Breaker breakerAfter(Visit visit, boolean concernsAll, Instant now) {
        if (breaker.isOpen(now)) {
            return breaker;
        } else if (concernsAll && visit.failure() != null) {
            return breaker.after(visit.failure(), visit.retryAt(), now);
        }
        return visit.good() ? breaker.afterGood() : breaker;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private int slowdownsAt(Instant now) {
        return slowedAt == null
                ? 0
                : (int) Math.max(0, slowdowns - Duration.between(slowedAt, now).toDays());
    }

    /** The time between two requests at the least, slower after refusals. */
    public Duration spacing(Instant now) {
        return spacing(limits, now);
    }

    private Duration spacing(SourceLimits current, Instant now) {
        return current.spacing().multipliedBy(1L << slowdownsAt(now));
    }

    /** Whether it answered somebody with posts of late, so that an empty answer is not a block in disguise. */
    public boolean isHealthy(Instant now) {
        return postsAt != null && Duration.between(postsAt, now).compareTo(HEALTHY) <= 0;
    }

    /**
     * How far the use is ahead of the budget: 1 on course, 2 at twice the rate that the budget allows. Under 1 there is
     * something left. A day's budget is to be used as a day's posts come; a month's day by day.
     */
    public double pressure(Instant now) {
        return Math.max(requestPressure(now), creditPressure(now));
    }

    /** The same of requests alone. */
    public double requestPressure(Instant now) {
        return share(spent.at(now).requestsToday(), limits.requestsPerDay()) / ofDay(now);
    }

    /** The same of credits alone. */
    public double creditPressure(Instant now) {
        Spent soFar = spent.at(now);
        LocalDate today = Beijing.day(now);
        double ofMonth =
                Math.max(LEAST_COURSE, (today.getDayOfMonth() - 1 + PostingDay.shareBy(now)) / today.lengthOfMonth());
        return Math.max(
                share(soFar.creditsToday(), limits.creditsPerDay()) / ofDay(now),
                share(soFar.creditsThisMonth(), limits.creditsPerMonth()) / ofMonth);
    }

    private static double ofDay(Instant now) {
        return Math.max(LEAST_COURSE, PostingDay.shareBy(now));
    }

    private static double share(long used, long limit) {
        return limit == SourceLimits.UNLIMITED ? 0 : (double) used / limit;
    }
}
