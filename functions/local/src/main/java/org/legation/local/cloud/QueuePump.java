package org.legation.local.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.legation.events.BatchAnswer;
import org.legation.events.SqsBatch;
import org.legation.events.topology.Trigger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Delivers a queue's messages to a function as an event source mapping does: what the function does not report as
 * failed is deleted, the rest comes again when its visibility ends, and goes to the failures after its receives.
 */
final class QueuePump extends Pump {

    private static final Logger LOG = Logger.getLogger(QueuePump.class);

    private final Trigger.Messages trigger;
    private final SqsClient client;
    private final String url;
    private final FunctionHost host;
    private final LongAdder handled;

    QueuePump(Trigger.Messages trigger, SqsClient client, String url, FunctionHost host, LongAdder handled, Load load) {
        super(load, 200);
        this.trigger = trigger;
        this.client = client;
        this.url = url;
        this.host = host;
        this.handled = handled;
    }

    @Override
    boolean move() {
        List<Message> messages = client.receiveMessage(
                        request -> request.queueUrl(url).maxNumberOfMessages(trigger.batch()))
                .messages();
        if (messages.isEmpty()) {
            return false;
        }
        Set<String> failed = deliver(messages);
        List<DeleteMessageBatchRequestEntry> done = new ArrayList<>();
        for (Message message : messages) {
            if (!failed.contains(message.messageId())) {
                done.add(DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(done.size()))
                        .receiptHandle(message.receiptHandle())
                        .build());
            }
        }
        if (!done.isEmpty()) {
            client.deleteMessageBatch(request -> request.queueUrl(url).entries(done));
        }
        handled.add(done.size());
        return true;
    }

    private Set<String> deliver(List<Message> messages) {
        SqsBatch batch = new SqsBatch(messages.stream()
                .map(message -> new SqsBatch.Message(message.messageId(), message.body()))
                .toList());
        try {
            return host.batch(trigger.function(), batch).batchItemFailures().stream()
                    .map(BatchAnswer.Failure::itemIdentifier)
                    .collect(Collectors.toSet());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed", trigger.function().word());
            return messages.stream().map(Message::messageId).collect(Collectors.toSet());
        }
    }
}
