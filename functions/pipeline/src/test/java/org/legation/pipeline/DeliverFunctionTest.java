package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.pipeline.MemoryPipeline.failed;
import static org.legation.pipeline.MemoryPipeline.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.adapters.deliver.QueuedItems;
import org.legation.adapters.table.AttributeJson;
import org.legation.core.deliver.Backoff;
import org.legation.core.deliver.ChannelState;
import org.legation.core.deliver.Queued;
import org.legation.events.StreamBatch;
import org.legation.events.Tick;
import org.legation.events.topology.Function;

class DeliverFunctionTest {

    private final MemoryPipeline pipeline = new MemoryPipeline();

    @Test
    void whatIsPutIntoTheOutboxIsDelivered() {
        StreamBatch batch = put("deliver/good.json", 0, 1);

        assertThat(failed(pipeline.functions.deliver().deliver(batch))).isEmpty();

        assertThat(pipeline.stores.outbox().waiting("topic")).isEmpty();
        assertThat(pipeline.stores
                        .channels()
                        .find("topic")
                        .orElseThrow()
                        .value()
                        .sent())
                .hasSize(2);
    }

    @Test
    void exactlyTheUnreadableRecordsAreReported() {
        StreamBatch bad = put("deliver/bad.json", 0, 3);

        assertThat(failed(pipeline.functions.deliver().deliver(bad)))
                .containsExactly(
                        bad.records().get(1).dynamodb().sequenceNumber(),
                        bad.records().get(2).dynamodb().sequenceNumber());
        assertThat(pipeline.stores.outbox().waiting("topic")).isEmpty();
    }

    @Test
    void theDeskSendsWhatTheStreamDidNot() {
        put("deliver/good.json", 0, 1);

        pipeline.functions.desk().desk(sample("desk/good.json", Tick.class));

        assertThat(pipeline.stores.outbox().waiting("topic")).isEmpty();
        assertThat(pipeline.stores.channels().all())
                .extracting(ChannelState::name)
                .containsExactly("topic");
    }

    /** Otherwise a slow worker and another one could each put the same message into a summary of their own. */
    @Test
    void aMessageIsInHandForLongerThanAWorkerLives() {
        for (Function sender : List.of(Function.DELIVER, Function.DESK)) {
            assertThat(new Backoff(1).inHand()).isGreaterThan(sender.timeout().plusSeconds(20));
        }
    }

    @Test
    void aBadTickIsRefused() {
        assertThatThrownBy(() -> sample("desk/bad.json", Tick.class)).hasMessageContaining("expected");
    }

    /** A sample, of which some messages stand in the table as they do when its stream brings them. */
    private StreamBatch put(String name, int... stored) {
        StreamBatch batch = sample(name, StreamBatch.class);
        for (int i : stored) {
            Queued queued = QueuedItems.read(
                    AttributeJson.read(batch.records().get(i).dynamodb().newImage()));
            pipeline.stores.outbox().put(queued);
        }
        return batch;
    }
}
