package org.legation.local;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.legation.core.desk.AlertSettings;
import org.legation.local.cloud.LocalCloud;

/**
 * The local cloud of this process, handed from the command to the web layer, which a framework creates.
 *
 * @param alerts the operator's settings of alerts
 * @param clock the clock of the world
 * @param data kept for this process alone as long as it runs; null in memory
 * @param fictional whether what is polled is made up
 */
record Running(
        LocalCloud cloud,
        Supplier<AlertSettings> alerts,
        SavedClock clock,
        RunConsole console,
        RunOptions options,
        @Nullable DataFolder data,
        boolean fictional) {

    private static volatile @Nullable Running current;

    static void set(Running running) {
        current = running;
    }

    /**
     * The one that runs.
     *
     * @throws IllegalStateException if none does
     */
    static Running get() {
        Running running = current;
        if (running == null) {
            throw new IllegalStateException("the local cloud is not started");
        }
        return running;
    }

    Instant now() {
        return clock.instant();
    }
}
