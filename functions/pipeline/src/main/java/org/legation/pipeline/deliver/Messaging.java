package org.legation.pipeline.deliver;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.legation.adapters.Stores;
import org.legation.adapters.alert.JsonMessageData;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.Outcome;
import org.legation.core.deliver.Backoff;
import org.legation.core.deliver.ChannelFinder;
import org.legation.core.deliver.DeliverStep;
import org.legation.core.deliver.Delivery;
import org.legation.core.desk.AlertSettings;
import org.legation.core.desk.DeskStep;
import org.legation.core.desk.NotifyStep;
import org.legation.pipeline.source.Tempo;

/**
 * What sending messages needs.
 *
 * @param settings the operator's, as they are at present
 * @param channels makes channels
 * @param tempo how the clock runs
 */
public record Messaging(Supplier<AlertSettings> settings, ChannelFinder channels, Tempo tempo) {

    /** The usual settings, and channels that take everything and tell nobody. */
    public static Messaging quiet() {
        return new Messaging(() -> AlertSettings.USUAL, settings -> (message, now) -> Outcome.DELIVERED, Tempo.REAL);
    }

    /** Sends what waits in the outbox. */
    public Delivery delivery(Stores stores, InstantSource clock) {
        Backoff backoff = new Backoff(tempo.speed());
        DeliverStep step = new DeliverStep(
                stores.outbox(), stores.channels(), this::list, channels, clock, tempo.pause(), backoff);
        return new Delivery(step, clock, backoff);
    }

    /** Decides about alerts. */
    public NotifyStep notifier(Stores stores, InstantSource clock) {
        return new NotifyStep(
                stores.alerts(),
                stores.accounts(),
                stores.desk(),
                stores.outbox(),
                settings,
                new JsonMessageData(),
                clock);
    }

    /**
     * Does by the clock what is due.
     *
     * @param source the name of the source that is polled
     */
    public DeskStep desk(Stores stores, String source) {
        return new DeskStep(
                stores.accounts(),
                stores.sources(),
                source,
                stores.alerts(),
                stores.desk(),
                stores.outbox(),
                settings,
                new JsonMessageData());
    }

    private List<ChannelSettings> list() {
        return settings.get().channels();
    }
}
