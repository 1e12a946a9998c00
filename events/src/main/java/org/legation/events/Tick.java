package org.legation.events;

import java.time.Instant;

/**
 * From the scheduler to dispatch: a moment has come. Schema {@code tick.v1}.
 *
 * @param v the version, 1
 * @param time when the schedule was to fire
 */
public record Tick(int v, Instant time) {

    public Tick {
        Required.version(1, v);
        Required.present("time", time);
    }
}
