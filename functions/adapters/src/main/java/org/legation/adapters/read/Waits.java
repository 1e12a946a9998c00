package org.legation.adapters.read;

import java.time.Instant;
import java.util.Optional;
import org.legation.adapters.web.RetryAfter;
import org.legation.adapters.web.WebAnswer;
import org.legation.core.source.SourceFailure;
import org.legation.core.time.Beijing;

/** When a refused client may come back, as the answer says. */
final class Waits {

    private Waits() {}

    /** The moment by our clock; empty if neither the answer nor its kind says anything. */
    static Optional<Instant> until(WebAnswer answer, SourceFailure failure, Instant now) {
        Optional<Instant> said = RetryAfter.of(answer, now);
        boolean limited = failure == SourceFailure.RATE_LIMITED || failure == SourceFailure.QUOTA_EXHAUSTED;
        if (said.isEmpty() && limited) {
            said = reset(answer, now);
        }
        if (said.isEmpty() && failure == SourceFailure.QUOTA_EXHAUSTED) {
            return Optional.of(Beijing.start(Beijing.day(now).plusDays(1)));
        }
        return said;
    }

    /** The reset of a limit counts only if it is that limit which is used up. */
    private static Optional<Instant> reset(WebAnswer answer, Instant now) {
        boolean usedUp = answer.header("X-RateLimit-Remaining")
                .map(left -> left.strip().equals("0"))
                .orElse(true);
        return answer.header("X-RateLimit-Reset")
                .map(String::strip)
                .filter(said -> usedUp && said.matches("[0-9]{1,11}"))
                .map(said -> Instant.ofEpochSecond(Long.parseLong(said)))
                .flatMap(time -> RetryAfter.sensible(RetryAfter.byOurClock(time, answer, now), now));
    }
}
