package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import org.legation.adapters.alert.AlertItems;
import org.legation.core.alert.Alert;
import org.legation.core.desk.NotifyStep;
import org.legation.events.BatchAnswer;
import org.legation.events.StreamBatch;

/** For raised alerts: decides whom to tell, and puts messages into the outbox. */
@Singleton
public class NotifyFunction {

    private final NotifyStep step;

    public NotifyFunction(NotifyStep step) {
        this.step = step;
    }

    @Funq
    public BatchAnswer notify(StreamBatch batch) {
        return AccountFold.of(
                batch,
                image -> AlertItems.read(image).alert(),
                Alert::accountId,
                (account, alerts) -> alerts.forEach(step::run));
    }
}
