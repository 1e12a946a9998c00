package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.legation.core.time.Beijing;

/**
 * When to poll an account next: as soon as there is enough to see. That is when a new post has become likely enough, by
 * the account's rhythm, or when a live post is due for another look, whichever is first; from five minutes to six hours.
 * A source that is used faster than its budget allows is asked for less. A failure waits five minutes, doubling to six
 * hours.
 */
public final class Pacing {

    static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(6);

    /** A poll is worth it when so many new posts are to be expected. */
    private static final double WORTH = 0.06;

    /** The same where records are paid for, and an answer without any costs nothing. */
    private static final double WORTH_IF_PAID = 0.05;

    /** A gap that has not closed by then will not close by hurrying. */
    private static final Duration HURRY = Duration.ofHours(12);

    /** The half-hour at which scheduled posts come. */
    private static final long SLOT_MINUTES = 30;

    private Pacing() {}

    /**
     * The next due time after a good answer.
     *
     * @param state after the answer
     * @param now when it came
     */
    public static Instant next(String accountId, PollState state, Thrift thrift, Instant now) {
        Instant due = least(whenWorth(state.rhythm(), thrift, now), lookAgain(state, thrift, now));
        if (state.coverage().open().stream()
                .anyMatch(gap -> gap.foundAt().plus(HURRY).isAfter(now))) {
            due = least(due, now.plus(SHORTEST));
        }
        return due.plus(spread(accountId, now, Duration.between(now, due)));
    }

    /** The next due time after a bad answer. */
    static Instant afterFailure(String accountId, int failures, Instant now) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
        Duration capped = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        return now.truncatedTo(ChronoUnit.MILLIS).plus(capped).plus(spread(accountId, now, capped));
    }

    /** When the posts to be expected since now add up to what a poll is worth. */
    private static Instant whenWorth(Rhythm rhythm, Thrift thrift, Instant now) {
        double worth = (thrift.refreshesFree() ? WORTH : WORTH_IF_PAID) * Math.max(1, thrift.pollPressure());
        double punctual = rhythm.punctualShare();
        Instant last = now.plus(LONGEST);
        Instant time = now;
        double expected = 0;
        while (time.isBefore(last)) {
            Instant next = step(time);
            double hours = Duration.between(time, next).toMillis() / 3_600_000.0;
            double postsPerHour = rhythm.postsPerHour(Beijing.hour(time), now);
            expected += postsPerHour * (1 - punctual) * hours;
            if (Rhythm.isPunctual(time)) {
                expected += postsPerHour * punctual * SLOT_MINUTES / 60;
            }
            time = next;
            if (expected >= worth && !time.isBefore(now.plus(SHORTEST))) {
                return time;
            }
        }
        return last;
    }

    /** Steps end where the scheduled posts of a half-hour are out, and every five minutes in between. */
    private static Instant step(Instant time) {
        long slot = Duration.ofMinutes(SLOT_MINUTES).toMillis();
        long into = Math.floorMod(time.toEpochMilli(), slot);
        long punctual = Rhythm.PUNCTUAL.toMillis();
        long next = into < punctual ? punctual : Math.min(slot, into + slot / 6);
        return time.plusMillis(next - into);
    }

    /** When the first of the live posts is due for another look. */
    private static Instant lookAgain(PollState state, Thrift thrift, Instant now) {
        Instant due = now.plus(LONGEST);
        for (KnownPost post : state.known().values()) {
            boolean shown = post.seenAt().equals(state.seenAt());
            if (shown || !thrift.refreshesFree()) {
                due = least(due, Refresh.next(post, thrift).orElse(due));
            }
        }
        return least(most(due, now.plus(SHORTEST)), now.plus(LONGEST));
    }

    /** Up to a twentieth longer, so that accounts do not march in step; the same for the same poll. */
    private static Duration spread(String accountId, Instant now, Duration wait) {
        int share = Math.floorMod(accountId.hashCode() * 31 + Long.hashCode(now.getEpochSecond()), 100);
        return Duration.ofMillis(wait.toMillis() * share / 2000);
    }

    private static Instant least(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant most(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
