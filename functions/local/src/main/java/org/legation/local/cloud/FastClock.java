package org.legation.local.cloud;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that starts at a moment and runs a number of times as fast as the real one. */
public final class FastClock implements InstantSource {

    private final Instant start;
    private final double speed;
    private final long startedNanos = System.nanoTime();

    public FastClock(Instant start, double speed) {
        this.start = start;
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        return start.plusMillis((long) ((System.nanoTime() - startedNanos) / 1_000_000.0 * speed));
    }
}
