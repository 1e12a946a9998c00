package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import org.legation.core.deliver.Delivery;
import org.legation.core.desk.DeskStep;
import org.legation.events.Tick;
import org.legation.pipeline.deliver.ChannelMetrics;
import org.legation.pipeline.deliver.DeliveryLog;

/** Each minute: sends what waits in the outbox, says how channels are, and makes what is due by the clock. */
@Singleton
public class DeskFunction {

    private final DeskStep step;
    private final Delivery delivery;
    private final ChannelMetrics metrics;

    public DeskFunction(DeskStep step, Delivery delivery, ChannelMetrics metrics) {
        this.step = step;
        this.delivery = delivery;
        this.metrics = metrics;
    }

    @Funq
    public void desk(Tick tick) {
        delivery.runAll(new DeliveryLog());
        metrics.report();
        // What this makes, the outbox's stream delivers at once.
        step.run(tick.time());
    }
}
