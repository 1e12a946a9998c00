package org.legation.adapters.aws;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The client of DynamoDB, made in one place. Region and credentials come from the function's environment. The local
 * cloud puts its own in its place.
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

    static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(ANSWER)
                .build();
    }
}
