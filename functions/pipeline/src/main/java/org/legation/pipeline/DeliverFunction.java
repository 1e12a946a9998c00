package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.legation.adapters.deliver.QueuedItems;
import org.legation.core.deliver.Delivery;
import org.legation.core.deliver.Queued;
import org.legation.events.BatchAnswer;
import org.legation.events.StreamBatch;
import org.legation.pipeline.deliver.DeliveryLog;

/**
 * For messages that were put into the outbox: sends what waits for their channels. It does not fail where a channel does,
 * since {@link DeskFunction} tries again.
 */
@Singleton
public class DeliverFunction {

    private final Delivery delivery;

    public DeliverFunction(Delivery delivery) {
        this.delivery = delivery;
    }

    @Funq
    public BatchAnswer deliver(StreamBatch batch) {
        List<String> channels = new ArrayList<>();
        BatchAnswer answer =
                AccountFold.of(batch, QueuedItems::read, Queued::channel, (channel, messages) -> channels.add(channel));
        delivery.run(channels, new DeliveryLog());
        return answer;
    }
}
