package org.legation.local.cloud;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * DynamoDB Local in the process, in memory or in a file, called without a socket. Each table has one of its own: it
 * works on one thread, and it keeps the streams of all its tables in one place, so that reading a quiet one means
 * reading past the busy ones.
 *
 * <p>It is put together from its parts instead of by {@code DynamoDBEmbedded}, for two reasons: that one reports every
 * start to its maker, and it waits for the disk four times a write. Here the file is written without waiting: a killed
 * process loses nothing, a power cut may.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {

    private static final int JOB_THREADS = 2;

    private final LocalDBClient local;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    private EmbeddedDynamoDb(SQLiteDBAccess access) {
        this.local = new LocalDBClient(access, new JobsRegister(Executors.newFixedThreadPool(JOB_THREADS), false));
        this.client = mapped(DynamoDbClient.class, local.dynamoDbClient());
        this.streams = mapped(DynamoDbStreamsClient.class, local.dynamoDbStreamsClient());
    }

    /**
     * Starts it.
     *
     * @param file the database; null for memory
     */
    public static EmbeddedDynamoDb start(@Nullable Path file) {
        try {
            SQLiteLibraryLoader.initialize();
        } catch (Exception e) {
            throw new IllegalStateException("the database's native library does not load on this machine", e);
        }
        return new EmbeddedDynamoDb(file == null ? new SQLiteDBAccess() : new FileAccess(file.toFile()));
    }

    public DynamoDbClient client() {
        return client;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /** Creates a table, if it is not there yet. */
    public void create(Table table, String stage) {
        if (!client.listTables().tableNames().contains(table.name(stage))) {
            client.createTable(definition(table, stage));
        }
    }

    /** How a table is created in a stage. */
    public static CreateTableRequest definition(Table table, String stage) {
        List<String> keys = new ArrayList<>(List.of(table.partitionKey()));
        table.sortKey().ifPresent(keys::add);
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.name(stage))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(schema(table.partitionKey(), table.sortKey().orElse(null)));
        table.index().ifPresent(index -> {
            keys.add(index.partitionKey());
            if (!keys.contains(index.sortKey())) {
                keys.add(index.sortKey());
            }
            request.globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                    .indexName(index.name())
                    .keySchema(schema(index.partitionKey(), index.sortKey()))
                    .projection(projection -> projection.projectionType(ProjectionType.ALL))
                    .build());
        });
        if (table.streamed()) {
            request.streamSpecification(stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE));
        }
        return request.attributeDefinitions(
                        keys.stream().map(EmbeddedDynamoDb::string).toList())
                .build();
    }

    private static List<KeySchemaElement> schema(String partition, @Nullable String sort) {
        List<KeySchemaElement> schema = new ArrayList<>(List.of(KeySchemaElement.builder()
                .attributeName(partition)
                .keyType(KeyType.HASH)
                .build()));
        if (sort != null) {
            schema.add(KeySchemaElement.builder()
                    .attributeName(sort)
                    .keyType(KeyType.RANGE)
                    .build());
        }
        return schema;
    }

    private static AttributeDefinition string(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType("S")
                .build();
    }

    @Override
    public void close() {
        local.shutdown();
    }

    /** DynamoDB Local throws exceptions of its own; callers expect those of the SDK. */
    private static <T> T mapped(Class<T> type, T target) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                boolean convenience =
                        method.isDefault() && args != null && args.length == 1 && args[0] instanceof Consumer;
                return convenience ? InvocationHandler.invokeDefault(self, method, args) : method.invoke(target, args);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof DynamoDBLocalServiceException local) {
                    DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(local);
                }
                throw e.getCause();
            }
        });
        return type.cast(proxy);
    }

    /** A database in a file, which one process has for itself. */
    private static final class FileAccess extends SQLiteDBAccess {

        FileAccess(File file) {
            super(file);
            queue.execute(new SQLiteJob<Void>() {
                        @Override
                        protected @Nullable Void job(SQLiteConnection connection) throws SQLiteException {
                            connection.exec("PRAGMA synchronous=OFF");
                            connection.exec("PRAGMA journal_mode=PERSIST");
                            return null;
                        }
                    })
                    .complete();
        }
    }
}
