package org.legation.pipeline;

import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.legation.adapters.Json;
import org.legation.core.poll.PollStep;
import org.legation.core.poll.PollTicket;
import org.legation.events.BatchAnswer;
import org.legation.events.PollRequest;
import org.legation.events.SqsBatch;

/** For each poll request: polls the account and writes what is new to the log. */
@Singleton
public class FetchFunction {

    private static final Logger LOG = Logger.getLogger(FetchFunction.class);

    private final PollStep step;

    public FetchFunction(PollStep step) {
        this.step = step;
    }

    @Funq
    public BatchAnswer fetch(SqsBatch batch) {
        List<String> failed = new ArrayList<>();
        for (SqsBatch.Message message : batch.records()) {
            try {
                PollRequest request = Json.read(message.body(), PollRequest.class);
                PollStep.Result result = step.run(new PollTicket(request.accountId(), request.slot()));
                LOG.debugf("account %s: %s", request.accountId(), result);
            } catch (RuntimeException e) {
                LOG.errorf(e, "message %s failed", message.messageId());
                failed.add(message.messageId());
            }
        }
        return BatchAnswer.of(failed);
    }
}
