package org.legation.lab.zips;

import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.legation.events.topology.Table;
import org.legation.local.cloud.EmbeddedDynamoDb;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/**
 * DynamoDB Local in memory, over HTTP on a free port of the loopback interface, with the topology's tables. Its own
 * server is not used: that one listens on every interface and reports its start to its maker.
 */
final class LoopbackDynamoDb implements AutoCloseable {

    private final LocalDynamoDBRequestHandler requests;
    private final Server server = new Server();
    private final DynamoDbClient client;
    private final String endpoint;

    LoopbackDynamoDb(String stage) {
        try {
            SQLiteLibraryLoader.initialize();
            requests = new LocalDynamoDBRequestHandler(0, true, null, true, false);
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, null), "/"));
            server.start();
            endpoint = "http://127.0.0.1:" + connector.getLocalPort();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not start", e);
        }
        client = DynamoDbClient.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        for (Table table : Table.values()) {
            client.createTable(EmbeddedDynamoDb.definition(table, stage));
        }
    }

    DynamoDbClient client() {
        return client;
    }

    String endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        }
        requests.shutdown();
    }
}
