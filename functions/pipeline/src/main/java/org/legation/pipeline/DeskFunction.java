package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import org.legation.core.deliver.Delivery;
import org.legation.events.Tick;
import org.legation.pipeline.deliver.ChannelMetrics;
import org.legation.pipeline.deliver.DeliveryLog;

/** Each minute: sends what still waits in the outbox, and says how channels are. */
@Singleton
public class DeskFunction {

    private final Delivery delivery;
    private final ChannelMetrics metrics;

    public DeskFunction(Delivery delivery, ChannelMetrics metrics) {
        this.delivery = delivery;
        this.metrics = metrics;
    }

    @Funq
    public void desk(Tick tick) {
        delivery.runAll(new DeliveryLog());
        metrics.report();
    }
}
