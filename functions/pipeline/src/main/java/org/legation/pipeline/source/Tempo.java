package org.legation.pipeline.source;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.legation.core.source.Pause;

/**
 * How a source's clock runs, against the real time in which its servers answer.
 *
 * @param speed how many times as fast as the real clock it runs
 * @param pause waits by it
 */
public record Tempo(double speed, Pause pause) {

    /** As the real clock does. */
    public static final Tempo REAL = of(1);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(2);

    /** A clock that runs so many times as fast as the real one. */
    public static Tempo of(double speed) {
        return new Tempo(speed, time -> sleep(real(time, speed)));
    }

    /**
     * How long an answer may take, in real time: the faster the clock, the less, so that an answer that never comes does
     * not take days of it; but no less than a busy machine needs.
     */
    Duration patience() {
        Duration scaled = real(PATIENCE, speed);
        return scaled.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : scaled;
    }

    private static Duration real(Duration time, double speed) {
        return Duration.ofNanos((long) Math.ceil(time.toNanos() / speed));
    }

    private static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a turn", e);
        }
    }
}
