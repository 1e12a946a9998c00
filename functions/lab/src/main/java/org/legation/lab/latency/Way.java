package org.legation.lab.latency;

import java.time.Duration;
import java.time.Instant;

/**
 * The way of one message.
 *
 * @param id the message's
 * @param observed when the source's answer came that gave rise to it
 * @param decided when it was decided to tell it, and put into the outbox
 * @param received when the robot had it
 */
record Way(String id, Instant observed, Instant decided, Instant received) {

    double toDecision() {
        return seconds(observed, decided);
    }

    double toRobot() {
        return seconds(decided, received);
    }

    double whole() {
        return seconds(observed, received);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
