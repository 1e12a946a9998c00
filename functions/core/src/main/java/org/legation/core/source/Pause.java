package org.legation.core.source;

import java.time.Duration;

/** Waits. */
public interface Pause {

    void pause(Duration time);
}
