package org.legation.core.deliver;

import java.time.Duration;
import org.legation.core.alert.Outcome;

/**
 * How long is waited after an attempt, by the clock of the steps.
 *
 * @param speed how many times as fast as the real clock it runs: services live by the real one
 */
public record Backoff(double speed) {

    /** By a clock that runs as the real one does. */
    public static final Backoff REAL = new Backoff(1);

    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(30);
    static final Duration THROTTLED = Duration.ofMinutes(1);
    static final Duration LONGEST_THROTTLED = Duration.ofHours(1);
    static final Duration REFUSED = Duration.ofMinutes(1);
    static final Duration LONGEST_REFUSED = Duration.ofHours(6);

    /**
     * Longer than a worker lives, which is a minute, by half as much again, since workers' clocks differ: who still has the
     * message in hand after it is dead.
     */
    static final Duration IN_HAND = Duration.ofSeconds(90);

    /** A channel that refused so many in a row has something wrong with itself. */
    static final int REFUSALS_IN_A_ROW = 3;

    /** How long a worker has a message for itself. */
    public Duration inHand() {
        return real(IN_HAND);
    }

    /** How long a channel is left alone; zero if the message alone was at fault. */
    Duration channel(Outcome outcome, int failuresInARow) {
        return switch (outcome.status()) {
            case DELIVERED -> Duration.ZERO;
            case THROTTLED -> real(throttled(outcome));
            case FAILED -> real(growing(FIRST, 2, failuresInARow, LONGEST));
            case REFUSED ->
                failuresInARow < REFUSALS_IN_A_ROW
                        ? Duration.ZERO
                        : real(growing(FIRST, 2, failuresInARow - REFUSALS_IN_A_ROW + 1, LONGEST));
        };
    }

    private static Duration throttled(Outcome outcome) {
        Duration asked = outcome.retryAfter() == null ? THROTTLED : outcome.retryAfter();
        Duration atLeast = asked.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : asked;
        return atLeast.compareTo(LONGEST_THROTTLED) > 0 ? LONGEST_THROTTLED : atLeast;
    }

    /** How long a message is left alone that was not delivered: longer than the channel, so that others are tried. */
    Duration failed(int attempts) {
        return real(growing(FIRST, 2, attempts, LONGEST).multipliedBy(2));
    }

    /** How long a message is left alone that the channel did not take as it is. */
    Duration refused(int refusals) {
        return real(growing(REFUSED, 4, refusals, LONGEST_REFUSED));
    }

    /** A real length of time, by the clock of the steps. */
    Duration real(Duration time) {
        return Duration.ofMillis(Math.round(time.toMillis() * speed));
    }

    private static Duration growing(Duration first, int factor, int times, Duration longest) {
        Duration wait = first;
        for (int i = 1; i < times && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(factor);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
