package org.legation.adapters.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.legation.core.desk.AlertSettings;

/**
 * An operator's settings, read when they are first needed and again after a while, so that a change needs no deployment.
 * A change that is no good is reported in the log, and the last good settings stay. For any number of threads.
 */
public final class RenewedSettings implements Supplier<AlertSettings> {

    static final Duration KEPT = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(RenewedSettings.class);

    private final Supplier<String> document;
    private final InstantSource clock;
    private @Nullable AlertSettings good;
    private Instant readAt = Instant.EPOCH;

    /**
     * Settings of a document.
     *
     * @param document reads it; throws if it cannot be read
     */
    public RenewedSettings(Supplier<String> document, InstantSource clock) {
        this.document = document;
        this.clock = clock;
    }

    /**
     * The settings as of the last few minutes.
     *
     * @throws RuntimeException if there never were any that are good; the message says why
     */
    @Override
    public synchronized AlertSettings get() {
        Instant now = clock.instant();
        AlertSettings known = good;
        if (known != null && now.isBefore(readAt.plus(KEPT))) {
            return known;
        }
        try {
            known = AlertSettingsJson.read(document.get());
        } catch (RuntimeException e) {
            if (known == null) {
                throw e;
            }
            LOG.errorf("the settings of alerts stay as they were: %s", e.getMessage());
        }
        good = known;
        readAt = now;
        return known;
    }
}
