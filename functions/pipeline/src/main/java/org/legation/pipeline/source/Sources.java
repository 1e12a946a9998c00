package org.legation.pipeline.source;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.legation.adapters.read.GatewaySource;
import org.legation.adapters.read.MobileSource;
import org.legation.adapters.read.WeiboAddresses;
import org.legation.adapters.secret.RenewedSecret;
import org.legation.adapters.secret.Secret;
import org.legation.adapters.secret.Secrets;
import org.legation.adapters.web.HttpWeb;
import org.legation.core.poll.PageSource;
import org.legation.core.poll.TimelineSource;
import org.legation.core.poll.Traits;
import org.legation.core.poll.WalkingSource;
import org.legation.core.source.Gate;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceStore;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

/**
 * Makes the source that the settings name. Nothing is asked before the first poll, and no secret is read from a store of
 * secrets; one that lies elsewhere is checked at once.
 *
 * @param store where the sources' states are shared
 * @param secrets keeps named secrets
 * @param tempo how the clock runs
 * @param seed of the fictional world
 * @param isPublic whether a name is that of an account that may be named in a text
 */
public record Sources(
        SourceStore store,
        Supplier<Secrets> secrets,
        InstantSource clock,
        Tempo tempo,
        long seed,
        Predicate<String> isPublic) {

    /**
     * The source of some settings.
     *
     * @throws RuntimeException if a secret that is given cannot be used; the message says so without showing it
     */
    public TimelineSource of(SourceSettings settings) {
        return switch (settings.source()) {
            case SIMULATOR -> new SimulatorSource(new World(seed), clock);
            case GATEWAY -> gateway((SourceSettings.Gateway) settings);
            case MOBILE -> mobile((SourceSettings.Mobile) settings);
        };
    }

    private TimelineSource gateway(SourceSettings.Gateway settings) {
        URI url = settings.url();
        return walking(
                GatewaySource.UNASKED,
                settings.token(),
                token -> new GatewaySource(
                        url, token, new HttpWeb(new WeiboAddresses(List.of(url)), tempo.patience()), store, clock),
                settings.limits());
    }

    private TimelineSource mobile(SourceSettings.Mobile settings) {
        URI url = settings.url();
        return walking(
                MobileSource.UNASKED,
                settings.cookie(),
                cookie -> new MobileSource(
                        url, cookie, new HttpWeb(new WeiboAddresses(List.of(url)), tempo.patience()), store, clock),
                settings.limits());
    }

    private TimelineSource walking(
            Traits unasked, Secret place, Function<String, PageSource> make, SourceLimits limits) {
        RenewedPages pages = new RenewedPages(unasked, new RenewedSecret(place, secrets, clock), make);
        return new WalkingSource(
                place instanceof Secret.Named ? pages : pages.made(),
                new Gate(store, limits, clock, tempo.pause(), tempo.speed()),
                isPublic);
    }
}
