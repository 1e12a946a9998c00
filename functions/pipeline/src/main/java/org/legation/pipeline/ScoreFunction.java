package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import org.legation.adapters.observe.ObservationItems;
import org.legation.core.observe.Observation;
import org.legation.core.score.ScoreStep;
import org.legation.events.BatchAnswer;
import org.legation.events.StreamBatch;

/** For new entries of the log: scores them, one account's at a time. */
@Singleton
public class ScoreFunction {

    private final ScoreStep step;

    public ScoreFunction(ScoreStep step) {
        this.step = step;
    }

    @Funq
    public BatchAnswer score(StreamBatch batch) {
        return AccountFold.of(batch, ObservationItems::read, Observation::accountId, step::run);
    }
}
