package org.legation.lab.zips;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.legation.adapters.Stores;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Topology;
import org.legation.local.cloud.EmbeddedSqs;

/** Tables, queues and topic that a function in another process can reach. */
final class LoopbackCloud implements AutoCloseable {

    private static final String STAGE = Topology.DEFAULT_STAGE;

    private final LoopbackDynamoDb dynamoDb = new LoopbackDynamoDb(STAGE);
    private final EmbeddedSqs sqs = new EmbeddedSqs(STAGE);
    private final LoopbackSns sns = new LoopbackSns();
    private final Stores stores = Stores.over(dynamoDb.client(), STAGE, Duration.ofDays(90));

    LoopbackCloud() throws IOException {}

    Stores stores() {
        return stores;
    }

    /** How many poll requests wait. */
    int polls() {
        return sqs.depth(Queue.POLLS);
    }

    List<String> published() {
        return sns.published();
    }

    /** What a function finds in its environment. */
    Map<String, String> environment(Function function) {
        URI queue = URI.create(sqs.url(Queue.POLLS));
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_REGION",
                "us-east-1",
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb.endpoint(),
                "AWS_ENDPOINT_URL_SQS",
                queue.resolve("/").toString(),
                "AWS_ENDPOINT_URL_SNS",
                sns.endpoint(),
                "LEGATION_STAGE",
                STAGE));
        if (function.artifact() == Function.Artifact.PIPELINE) {
            environment.put("QUARKUS_FUNQY_EXPORT", function.word());
        }
        if (!function.sendsTo().isEmpty()) {
            environment.put("LEGATION_POLLS_URL", queue.toString());
        }
        if (function.publishes()) {
            environment.put("LEGATION_ALERTS_ARN", "arn:aws:sns:us-east-1:123456789012:" + STAGE + "-alerts");
        }
        return environment;
    }

    @Override
    public void close() {
        sns.close();
        sqs.close();
        dynamoDb.close();
    }
}
