package org.legation.simulator.bots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How many messages a robot takes. */
final class Pace {

    /** At most so many in any stretch of that length. */
    record Limit(int most, Duration length) {}

    private final List<Limit> limits;
    private final Duration blocked;
    private final Deque<Instant> taken = new ArrayDeque<>();
    private Instant blockedUntil = Instant.EPOCH;

    /**
     * @param blocked for how long whoever sends one too many is not listened to at all
     */
    Pace(List<Limit> limits, Duration blocked) {
        this.limits = limits;
        this.blocked = blocked;
    }

    static Pace any() {
        return new Pace(List.of(), Duration.ZERO);
    }

    /** Whether one more is taken at a moment; if so, it counts. */
    boolean admits(Instant now) {
        if (now.isBefore(blockedUntil)) {
            return false;
        }
        for (Limit limit : limits) {
            Instant from = now.minus(limit.length());
            if (taken.stream().filter(one -> one.isAfter(from)).count() >= limit.most()) {
                blockedUntil = now.plus(blocked);
                return false;
            }
        }
        taken.addLast(now);
        while (taken.size() > 1000) {
            taken.removeFirst();
        }
        return true;
    }
}
