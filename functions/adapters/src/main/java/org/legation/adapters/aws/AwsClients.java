package org.legation.adapters.aws;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of AWS, made in one place. Region and credentials come from the function's environment. The local cloud
 * puts its own in their place.
 */
@Singleton
public class AwsClients {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Produces
    @Singleton
    DynamoDbClient dynamoDb() {
        return DynamoDbClient.builder().httpClient(http()).build();
    }

    @Produces
    @Singleton
    SqsClient sqs() {
        return SqsClient.builder().httpClient(http()).build();
    }

    @Produces
    @Singleton
    SnsClient sns() {
        return SnsClient.builder().httpClient(http()).build();
    }

    private static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(ANSWER)
                .build();
    }
}
