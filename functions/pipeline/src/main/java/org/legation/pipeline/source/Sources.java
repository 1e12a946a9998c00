package org.legation.pipeline.source;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.legation.adapters.secret.RenewedSecret;
import org.legation.adapters.secret.Secret;
import org.legation.adapters.secret.Secrets;
import org.legation.core.poll.PageSource;
import org.legation.core.poll.TimelineSource;
import org.legation.core.poll.WalkingSource;
import org.legation.core.source.Gate;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceStore;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

/**
 * Makes the source that the settings name. Nothing is asked and no secret is read before the first poll.
 *
 * @param store where the sources' states are shared
 * @param secrets keeps named secrets
 * @param seed of the fictional world
 */
public record Sources(SourceStore store, Supplier<Secrets> secrets, InstantSource clock, long seed) {

    public TimelineSource of(SourceSettings settings) {
        return switch (settings.source()) {
            case SIMULATOR -> new SimulatorSource(new World(seed), clock);
            case GATEWAY -> gateway((SourceSettings.Gateway) settings);
            case MOBILE -> mobile((SourceSettings.Mobile) settings);
        };
    }

    private TimelineSource gateway(SourceSettings.Gateway settings) {
        Supplier<String> token = secret(settings.token());
        return walking(pages(settings, token), settings.limits());
    }

    private TimelineSource mobile(SourceSettings.Mobile settings) {
        Supplier<String> cookie = secret(settings.cookie());
        return walking(pages(settings, cookie), settings.limits());
    }

    private static PageSource pages(SourceSettings settings, Supplier<String> secret) {
        throw new UnsupportedOperationException(settings.source() + " is not there yet: " + secret);
    }

    private TimelineSource walking(PageSource pages, SourceLimits limits) {
        return new WalkingSource(pages, new Gate(store, limits, clock, Sources::pause));
    }

    private Supplier<String> secret(Secret place) {
        return new RenewedSecret(place, secrets, clock);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a turn", e);
        }
    }
}
