package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import org.legation.adapters.score.BaselineItems;
import org.legation.core.aggregate.AggregateStep;
import org.legation.core.score.Baseline;
import org.legation.events.BatchAnswer;
import org.legation.events.StreamBatch;

/** For committed baselines: folds them into the account's days. */
@Singleton
public class AggregateFunction {

    private final AggregateStep step;

    public AggregateFunction(AggregateStep step) {
        this.step = step;
    }

    @Funq
    public BatchAnswer aggregate(StreamBatch batch) {
        return AccountFold.of(batch, BaselineItems::read, Baseline::accountId, step::run);
    }
}
