package org.legation.local.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.poll.SqsPollQueue;
import org.legation.adapters.table.DynamoDbTable;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.MeteredTable;
import org.legation.adapters.table.Usage;
import org.legation.core.account.Account;
import org.legation.core.poll.PollQueue;
import org.legation.core.poll.TimelineSource;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Source;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import org.legation.pipeline.PipelineFunctions;
import org.legation.pipeline.deliver.Messaging;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The local cloud: starts everything that the topology names, connects it, and can wait until all is quiet. */
public final class LocalCloud implements AutoCloseable {

    /**
     * What differs from run to run.
     *
     * @param folder where the tables are kept; null for memory
     * @param retention how long observations are kept
     * @param polling whether schedules and queues run; otherwise streams alone do
     * @param mostWait how long a batch may wait to fill, where the topology says longer
     * @param polled what is polled, by which the topology hands out poll requests
     * @param source made over the tables, in which its state is kept
     * @param messaging how messages of the outbox are sent
     */
    public record Options(
            @Nullable Path folder,
            Duration retention,
            boolean polling,
            Duration mostWait,
            List<Account> registry,
            Source polled,
            Function<Stores, TimelineSource> source,
            Messaging messaging,
            InstantSource clock) {

        /** With a source that keeps nothing and bears anything, like the fictional world, and messages to nobody. */
        public Options(
                @Nullable Path folder,
                Duration retention,
                boolean polling,
                Duration mostWait,
                List<Account> registry,
                TimelineSource source,
                InstantSource clock) {
            this(
                    folder,
                    retention,
                    polling,
                    mostWait,
                    registry,
                    Source.SIMULATOR,
                    stores -> source,
                    Messaging.quiet(),
                    clock);
        }
    }

    private static final Logger LOG = Logger.getLogger(LocalCloud.class);
    private static final String STAGE = Topology.DEFAULT_STAGE;
    private static final Duration SAVE_EVERY = Duration.ofSeconds(1);

    private final Map<Table, EmbeddedDynamoDb> databases = new EnumMap<>(Table.class);
    private final @Nullable EmbeddedSqs queues;
    private final Source polled;
    private final Load load = new Load();
    private final Map<Table, Usage> usage = new EnumMap<>(Table.class);
    private final Map<Table, ItemTable> tables = new EnumMap<>(Table.class);
    private final Stores stores;
    private final FunctionHost host;
    private final Checkpoints checkpoints;
    private final LongAdder polls = new LongAdder();
    private final LongAdder givenUp = new LongAdder();
    private final List<Pump> pumps = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    public LocalCloud(Options options) {
        Path folder = options.folder();
        for (Table table : Table.values()) {
            Usage used = new Usage();
            EmbeddedDynamoDb database =
                    EmbeddedDynamoDb.start(folder == null ? null : folder.resolve(table.word() + ".db"));
            database.create(table, STAGE);
            databases.put(table, database);
            usage.put(table, used);
            tables.put(table, new MeteredTable(new DynamoDbTable(database.client(), table, STAGE), table, used));
        }
        polled = options.polled();
        queues = options.polling() ? new EmbeddedSqs(STAGE) : null;
        stores = Stores.over(tables::get, options.retention());
        host = new FunctionHost(PipelineFunctions.of(
                stores,
                pollQueue(),
                options.source().apply(stores),
                options.messaging(),
                options.polled(),
                options.clock(),
                options.registry()));
        checkpoints = new Checkpoints(folder == null ? null : folder.resolve("streams.properties"));
        connect(options);
    }

    public Stores stores() {
        return stores;
    }

    /** What is polled. */
    public Source polled() {
        return polled;
    }

    public FunctionHost host() {
        return host;
    }

    public Load load() {
        return load;
    }

    /** What was done to a table since the start. */
    public Usage usage(Table table) {
        return usage.getOrDefault(table, new Usage());
    }

    /** Poll requests handled since the start. */
    public long polls() {
        return polls.sum();
    }

    /** Stream records that no attempt could handle. */
    public long givenUp() {
        return givenUp.sum();
    }

    /** Poll requests that wait or are being worked on. */
    public int backlog() {
        return queues == null ? 0 : queues.depth(Queue.POLLS);
    }

    /** Items written or changed since the start, over all tables. */
    public long itemsChanged() {
        return usage.values().stream().mapToLong(Usage::changed).sum();
    }

    /** Starts to deliver. */
    public void start() {
        for (Pump pump : pumps) {
            Thread thread = new Thread(pump, pump.getClass().getSimpleName());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        Thread saver = new Thread(this::saveRegularly, "checkpoints");
        saver.setDaemon(true);
        saver.start();
        threads.add(saver);
    }

    /** Waits until no schedule is due, no request waits and every change has reached its function. */
    public void settle() {
        while (true) {
            long written = itemsChanged();
            // In this order: what fires sends requests, and what is requested makes changes.
            boolean quiet = schedulesIdle() && backlog() == 0 && streamsIdleAt(written) && itemsChanged() == written;
            if (quiet) {
                return;
            }
            sleep(Duration.ofMillis(5));
        }
    }

    private boolean schedulesIdle() {
        return pumps.stream().filter(SchedulePump.class::isInstance).allMatch(pump -> ((SchedulePump) pump).isIdle());
    }

    private boolean streamsIdleAt(long written) {
        return pumps.stream()
                .filter(StreamPump.class::isInstance)
                .allMatch(pump -> ((StreamPump) pump).isIdleAt(written));
    }

    private void connect(Options options) {
        for (Trigger trigger : Topology.triggers(options.polled())) {
            if (trigger instanceof Trigger.Schedule schedule && options.polling()) {
                pumps.add(new SchedulePump(
                        schedule, options.clock(), host, event -> fail(Queue.SCHEDULES_FAILED, event), load));
            } else if (trigger instanceof Trigger.Messages messages && queues != null) {
                SqsClient sqs = load.timed(SqsClient.class, queues.client());
                for (int worker = 0; worker < messages.workers(); worker++) {
                    pumps.add(new QueuePump(messages, sqs, queues.url(messages.queue()), host, polls, load));
                }
            } else if (trigger instanceof Trigger.Stream stream) {
                EmbeddedDynamoDb database = database(stream.table());
                pumps.add(new StreamPump(
                        stream,
                        streamArn(stream.table()),
                        load.timed(DynamoDbStreamsClient.class, database.streams()),
                        host,
                        checkpoints,
                        this::noteGivenUp,
                        this::itemsChanged,
                        options.mostWait(),
                        load));
            }
        }
    }

    private String streamArn(Table table) {
        return database(table)
                .client()
                .describeTable(request -> request.tableName(table.name(STAGE)))
                .table()
                .latestStreamArn();
    }

    private EmbeddedDynamoDb database(Table table) {
        EmbeddedDynamoDb database = databases.get(table);
        if (database == null) {
            throw new IllegalStateException("no table " + table.word());
        }
        return database;
    }

    private void noteGivenUp(Trigger.Stream trigger, String first, String last, int records) {
        givenUp.add(records);
        String note = "{\"function\":\"" + trigger.function().word() + "\",\"table\":\""
                + trigger.table().word() + "\",\"startSequenceNumber\":\"" + first
                + "\",\"endSequenceNumber\":\"" + last + "\",\"batchSize\":" + records + "}";
        LOG.errorf("given up: %s", note);
        fail(Queue.STREAMS_FAILED, note);
    }

    private void fail(Queue failures, String body) {
        if (queues != null) {
            queues.client()
                    .sendMessage(
                            request -> request.queueUrl(queues.url(failures)).messageBody(body));
        }
    }

    private PollQueue pollQueue() {
        if (queues == null) {
            return tickets -> {
                throw new IllegalStateException("nothing is polled here");
            };
        }
        return new SqsPollQueue(load.timed(SqsClient.class, queues.client()), queues.url(Queue.POLLS));
    }

    private void saveRegularly() {
        while (!Thread.currentThread().isInterrupted()) {
            checkpoints.save();
            sleep(SAVE_EVERY);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops delivering, lets what is in work end, and keeps what was reached. */
    @Override
    public void close() {
        pumps.forEach(Pump::stop);
        for (Thread thread : threads) {
            try {
                if (thread.getName().equals("checkpoints")) {
                    thread.interrupt();
                }
                thread.join(Duration.ofSeconds(20).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        checkpoints.save();
        if (queues != null) {
            queues.close();
        }
        databases.values().forEach(EmbeddedDynamoDb::close);
    }
}
