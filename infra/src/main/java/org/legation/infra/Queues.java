package org.legation.infra;

import java.util.EnumMap;
import java.util.Map;
import org.legation.events.topology.Queue;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queues. */
final class Queues {

    /** The longest that SQS keeps a message, so that there is time to look at what failed. */
    private static final Duration KEPT = Duration.days(14);

    private Queues() {}

    static Map<Queue, software.amazon.awscdk.services.sqs.Queue> in(Construct scope, String stage) {
        Map<Queue, software.amazon.awscdk.services.sqs.Queue> made = new EnumMap<>(Queue.class);
        // In the order of the topology a queue comes after the one that takes its failures.
        for (Queue queue : Queue.values()) {
            made.put(queue, make(scope, stage, queue, made));
        }
        return made;
    }

    private static software.amazon.awscdk.services.sqs.Queue make(
            Construct scope, String stage, Queue queue, Map<Queue, software.amazon.awscdk.services.sqs.Queue> made) {
        return software.amazon.awscdk.services.sqs.Queue.Builder.create(scope, Names.id(queue.word()) + "Queue")
                .queueName(queue.name(stage))
                .fifo(queue.fifo() ? true : null)
                .visibilityTimeout(Duration.seconds(queue.visibility().toSeconds()))
                .retentionPeriod(KEPT)
                .deadLetterQueue(queue.failures()
                        .map(failures -> DeadLetterQueue.builder()
                                .queue(made.get(failures))
                                .maxReceiveCount(queue.maxReceives())
                                .build())
                        .orElse(null))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }
}
