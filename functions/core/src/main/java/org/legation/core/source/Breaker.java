package org.legation.core.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everybody from a source that refuses us. A refusal opens it for half an hour, each further one in a row for
 * twice as long, to six hours; then one request tries. It is never retried before.
 *
 * @param openUntil before this nothing is asked; null if it is closed
 * @param reason why it opened last; null before the first time
 * @param trips refusals in a row
 */
public record Breaker(@Nullable Instant openUntil, @Nullable SourceFailure reason, int trips) {

    public static final Breaker CLOSED = new Breaker(null, null, 0);

    static final Duration FIRST = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration RATE_WAIT = Duration.ofMinutes(1);

    /** Whether nothing may be asked. */
    public boolean isOpen(Instant now) {
        return openUntil != null && now.isBefore(openUntil);
    }

    /** Whether the next request is the one that tries. */
    public boolean isTrying(Instant now) {
        return openUntil != null && !now.isBefore(openUntil);
    }

    Breaker afterGood() {
        return CLOSED;
    }

    /**
     * After a failure that concerns everybody.
     *
     * @param retryAt when the source says to come back; null if it does not say
     */
    Breaker after(SourceFailure failure, @Nullable Instant retryAt, Instant now) {
        int next = trips + 1;
        Duration wait = wait(failure, next);
        Instant until = now.plus(wait);
        if (retryAt != null && retryAt.isAfter(now)) {
            boolean counts = failure == SourceFailure.RATE_LIMITED || retryAt.isAfter(until);
            until = counts ? retryAt : until;
        }
        return new Breaker(until, failure, next);
    }

    private static Duration wait(SourceFailure failure, int trips) {
        Duration first = failure == SourceFailure.RATE_LIMITED ? RATE_WAIT : FIRST;
        if (failure == SourceFailure.CAPTCHA || failure == SourceFailure.UNAUTHORISED) {
            // A person has to do something; until then, asking is in vain.
            return LONGEST;
        }
        Duration wait = first.multipliedBy(1L << Math.min(trips - 1, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
