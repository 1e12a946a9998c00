package org.legation.adapters.secret;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A secret read when it is first needed, and again after a while, so that a renewed one is taken up without a deployment,
 * and none is kept in a snapshot from which functions start. For any number of threads.
 */
public final class RenewedSecret implements Supplier<String> {

    static final Duration KEPT = Duration.ofMinutes(5);

    private final Secret secret;
    private final Supplier<Secrets> store;
    private final InstantSource clock;
    private @Nullable String value;
    private Instant readAt = Instant.EPOCH;

    public RenewedSecret(Secret secret, Supplier<Secrets> store, InstantSource clock) {
        this.secret = secret;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The secret as of the last few minutes.
     *
     * @throws IllegalStateException if it cannot be read
     */
    @Override
    public synchronized String get() {
        Instant now = clock.instant();
        String known = value;
        if (known == null || !now.isBefore(readAt.plus(KEPT))) {
            known = secret.read(store);
            value = known;
            readAt = now;
        }
        return known;
    }
}
