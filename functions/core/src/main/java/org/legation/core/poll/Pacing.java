package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When to poll an account next.
 *
 * <p>The younger the newest post, the sooner: from five minutes for a post of this hour to three hours when nothing
 * was posted for three days. A poll that found nothing new waits half as long again as the one before, up to four
 * times the pace of that age. A failure waits five minutes, doubling to six hours.
 */
public final class Pacing {

    static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(6);

    private Pacing() {}

    /**
     * The next due time after a good answer.
     *
     * @param state after the answer
     * @param changed whether the answer showed anything new
     * @param previous the good answer before this one
     * @param now when this one came
     */
    static Instant next(String accountId, PollState state, boolean changed, @Nullable Instant previous, Instant now) {
        Duration pace = pace(state, now);
        Duration wait = pace;
        if (!changed && previous != null) {
            Duration slower = Duration.between(previous, now).multipliedBy(3).dividedBy(2);
            wait = max(pace, min(slower, min(pace.multipliedBy(4), LONGEST)));
        }
        return now.plus(spread(accountId, now, wait));
    }

    /** The next due time after a bad answer. */
    static Instant afterFailure(String accountId, int failures, Instant now) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
        return now.truncatedTo(ChronoUnit.MILLIS).plus(spread(accountId, now, min(wait, LONGEST)));
    }

    private static Duration pace(PollState state, Instant now) {
        if (state.known().isEmpty()) {
            return Duration.ofHours(3);
        }
        Instant newest = state.known().lastKey().publishedAt().orElse(Instant.EPOCH);
        long hours = Duration.between(newest, now).toHours();
        if (hours < 1) {
            return Duration.ofMinutes(5);
        } else if (hours < 6) {
            return Duration.ofMinutes(10);
        } else if (hours < 24) {
            return Duration.ofMinutes(20);
        }
        return hours < 72 ? Duration.ofHours(1) : Duration.ofHours(3);
    }

    /** Up to a tenth longer, so that accounts do not march in step; the same for the same poll. */
    private static Duration spread(String accountId, Instant now, Duration wait) {
        int share = Math.floorMod(accountId.hashCode() * 31 + Long.hashCode(now.getEpochSecond()), 100);
        return wait.plusMillis(wait.toMillis() * share / 1000);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
