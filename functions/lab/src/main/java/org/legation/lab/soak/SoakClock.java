package org.legation.lab.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.legation.core.source.Pause;

/** Simulated time: it passes when somebody waits. */
public final class SoakClock implements InstantSource, Pause {

    private Instant now;

    /** Starts at a moment. */
    public SoakClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void pause(Duration time) {
        now = now.plus(time);
    }

    /** Waits until a moment, unless it has passed. */
    public void until(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }
}
