package org.legation.adapters.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.legation.core.source.SourceFailure;
import org.legation.core.time.Beijing;

/** When a refused client may come back, as the answer says. */
final class Waits {

    /** What is further away is no answer that could be kept to. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private Waits() {}

    /** The moment by our clock; empty if neither the answer nor its kind says anything. */
    static Optional<Instant> until(WebAnswer answer, SourceFailure failure, Instant now) {
        Optional<Instant> said = retryAfter(answer, now);
        boolean limited = failure == SourceFailure.RATE_LIMITED || failure == SourceFailure.QUOTA_EXHAUSTED;
        if (said.isEmpty() && limited) {
            said = reset(answer, now);
        }
        if (said.isEmpty() && failure == SourceFailure.QUOTA_EXHAUSTED) {
            return Optional.of(Beijing.start(Beijing.day(now).plusDays(1)));
        }
        return said;
    }

    /** Seconds, or a time by the server's clock. */
    private static Optional<Instant> retryAfter(WebAnswer answer, Instant now) {
        return answer.header("Retry-After")
                .map(String::strip)
                .flatMap(said -> said.matches("[0-9]{1,9}")
                        ? sensible(now.plusSeconds(Long.parseLong(said)), now)
                        : WebAnswer.time(said).flatMap(time -> sensible(byOurClock(time, answer, now), now)));
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
                .flatMap(time -> sensible(byOurClock(time, answer, now), now));
    }

    private static Instant byOurClock(Instant theirs, WebAnswer answer, Instant now) {
        Duration ahead = answer.date().map(date -> Duration.between(now, date)).orElse(Duration.ZERO);
        return theirs.minus(ahead);
    }

    private static Optional<Instant> sensible(Instant until, Instant now) {
        return until.isAfter(now) && until.isBefore(now.plus(LONGEST)) ? Optional.of(until) : Optional.empty();
    }
}
