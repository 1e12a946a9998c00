package org.legation.adapters.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The header {@code Retry-After}: in how many seconds, or at what time, a server wants to be asked again. */
public final class RetryAfter {

    /** What is further away is no answer that could be kept to. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private RetryAfter() {}

    /** The moment by our clock; empty if the answer says none, or none that can be kept to. */
    public static Optional<Instant> of(WebAnswer answer, Instant now) {
        return answer.header("Retry-After")
                .map(String::strip)
                .flatMap(said -> said.matches("[0-9]{1,9}")
                        ? sensible(now.plusSeconds(Long.parseLong(said)), now)
                        : WebAnswer.time(said).flatMap(time -> sensible(byOurClock(time, answer, now), now)));
    }

    /** A moment that a server said by its own clock. */
    public static Instant byOurClock(Instant theirs, WebAnswer answer, Instant now) {
        Duration ahead = answer.date().map(date -> Duration.between(now, date)).orElse(Duration.ZERO);
        return theirs.minus(ahead);
    }

    /** A moment that lies ahead, but not too far. */
    public static Optional<Instant> sensible(Instant until, Instant now) {
        return until.isAfter(now) && until.isBefore(now.plus(LONGEST)) ? Optional.of(until) : Optional.empty();
    }
}
