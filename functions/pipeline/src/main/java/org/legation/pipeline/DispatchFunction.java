package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.legation.core.poll.DispatchStep;
import org.legation.events.Tick;
import org.legation.pipeline.source.SourceMetrics;

/** Each minute: sends a poll request for each account that is due, and says how the source is used. */
@Singleton
public class DispatchFunction {

    private static final Logger LOG = Logger.getLogger(DispatchFunction.class);

    private final DispatchStep step;
    private final SourceMetrics metrics;

    public DispatchFunction(DispatchStep step, SourceMetrics metrics) {
        this.step = step;
        this.metrics = metrics;
    }

    @Funq
    public void dispatch(Tick tick) {
        DispatchStep.Result result = step.run(tick.time());
        LOG.infof("%d accounts due at %s, %d of them sent", result.due(), tick.time(), result.sent());
        metrics.report();
    }
}
