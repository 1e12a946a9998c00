package org.legation.local.cloud;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.legation.events.topology.Queue;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** ElasticMQ in the process, on a free port of the loopback interface, with the topology's queues. */
public final class EmbeddedSqs implements AutoCloseable {

    private final SQSRestServer server;
    private final SqsClient client;
    private final Map<Queue, String> urls = new EnumMap<>(Queue.class);

    public EmbeddedSqs(String stage) {
        server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        client = SqsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        for (Queue queue : Queue.values()) {
            urls.put(queue, create(queue, stage));
        }
    }

    public SqsClient client() {
        return client;
    }

    public String url(Queue queue) {
        return urls.getOrDefault(queue, "");
    }

    /** How many messages wait or are being worked on. */
    public int depth(Queue queue) {
        Map<QueueAttributeName, String> attributes = client.getQueueAttributes(request -> request.queueUrl(url(queue))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return attributes.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private String create(Queue queue, String stage) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibility().toSeconds()));
        if (queue.fifo()) {
            attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
        }
        queue.failures()
                .ifPresent(failures -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + arn(url(failures)) + "\",\"maxReceiveCount\":"
                                + queue.maxReceives() + "}"));
        return client.createQueue(
                        request -> request.queueName(queue.name(stage)).attributes(attributes))
                .queueUrl();
    }

    private String arn(String url) {
        String arn = client.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        if (arn == null) {
            throw new IllegalStateException("no ARN of " + url);
        }
        return arn;
    }

    @Override
    public void close() {
        client.close();
        server.stopAndWait();
    }
}
