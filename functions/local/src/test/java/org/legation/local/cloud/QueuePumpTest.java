package org.legation.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.events.BatchAnswer;
import org.legation.events.SqsBatch;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Trigger;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue is delivered as an event source mapping does it. A message is visible again at once here. */
class QueuePumpTest {

    private final Scripted functions = new Scripted();
    private final LongAdder handled = new LongAdder();
    private EmbeddedSqs queues;
    private QueuePump pump;

    @BeforeEach
    void start() {
        queues = new EmbeddedSqs("test");
        queues.client()
                .setQueueAttributes(request -> request.queueUrl(queues.url(Queue.POLLS))
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "0")));
        pump = new QueuePump(
                new Trigger.Messages(Function.FETCH, Queue.POLLS, 10, 1),
                queues.client(),
                queues.url(Queue.POLLS),
                functions.host(),
                handled,
                new Load());
    }

    @AfterEach
    void stop() {
        queues.close();
    }

    @Test
    void aMessageThatIsHandledIsGone() {
        send("a");

        assertThat(pump.move()).isTrue();
        assertThat(pump.move()).isFalse();

        assertThat(bodies()).containsExactly(List.of("a"));
        assertThat(queues.depth(Queue.POLLS)).isZero();
        assertThat(handled.sum()).isEqualTo(1);
    }

    @Test
    void ofABatchOnlyWhatFailedComesAgain() {
        send("a");
        send("b");
        functions.fetch = batch -> functions.queued.size() == 1 ? failing(batch, "a") : BatchAnswer.of(List.of());

        while (pump.move()) {
            assertThat(functions.queued).hasSizeLessThan(10);
        }

        assertThat(bodies().stream().flatMap(List::stream).filter("a"::equals)).hasSize(2);
        assertThat(bodies().stream().flatMap(List::stream).filter("b"::equals)).hasSize(1);
        assertThat(queues.depth(Queue.POLLS)).isZero();
        assertThat(handled.sum()).isEqualTo(2);
    }

    @Test
    void aMessageThatFailsEachTimeGoesToTheFailuresAfterItsReceives() {
        send("poison");
        functions.fetch = batch -> failing(batch, "poison");

        while (pump.move()) {
            assertThat(functions.queued).hasSizeLessThan(20);
        }

        assertThat(functions.queued).hasSize(Queue.POLLS.maxReceives());
        assertThat(queues.depth(Queue.POLLS)).isZero();
        assertThat(queues.depth(Queue.POLLS_FAILED)).isEqualTo(1);
        assertThat(handled.sum()).isZero();
    }

    @Test
    void whenTheFunctionFailsAltogetherAllOfTheBatchComesAgain() {
        send("a");
        functions.fetch = batch -> {
            if (functions.queued.size() == 1) {
                throw new IllegalStateException("as the test says");
            }
            return BatchAnswer.of(List.of());
        };

        pump.move();
        pump.move();

        assertThat(bodies()).containsExactly(List.of("a"), List.of("a"));
        assertThat(queues.depth(Queue.POLLS)).isZero();
    }

    private void send(String body) {
        queues.client()
                .sendMessage(request -> request.queueUrl(queues.url(Queue.POLLS))
                        .messageBody(body)
                        .messageGroupId(body)
                        .messageDeduplicationId(body));
    }

    private List<List<String>> bodies() {
        return functions.queued.stream()
                .map(batch -> batch.records().stream()
                        .map(SqsBatch.Message::body)
                        .sorted()
                        .toList())
                .toList();
    }

    private static BatchAnswer failing(SqsBatch batch, String body) {
        return BatchAnswer.of(batch.records().stream()
                .filter(message -> message.body().equals(body))
                .map(SqsBatch.Message::messageId)
                .toList());
    }
}
