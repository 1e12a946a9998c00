package org.legation.adapters.aws;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of queues and topics, apart from that of DynamoDB: the API sends nothing and leaves them out of its zip. */
@Singleton
public class MessageClients {

    /** With all retries; what is not published then waits in the outbox for the next run. */
    private static final Duration PUBLISHED = Duration.ofSeconds(5);

    @Produces
    @Singleton
    SqsClient sqs() {
        return SqsClient.builder().httpClient(AwsClients.http()).build();
    }

    @Produces
    @Singleton
    SnsClient sns() {
        return SnsClient.builder()
                .httpClient(AwsClients.http())
                .overrideConfiguration(limits -> limits.apiCallTimeout(PUBLISHED))
                .build();
    }
}
