package org.legation.lab.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.legation.adapters.Json;
import org.legation.adapters.Stores;
import org.legation.adapters.table.AttributeJson;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.account.Account;
import org.legation.core.poll.PollQueue;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.TimelineSource;
import org.legation.events.BatchAnswer;
import org.legation.events.PollRequest;
import org.legation.events.RollupRequest;
import org.legation.events.SqsBatch;
import org.legation.events.StreamBatch;
import org.legation.events.Tick;
import org.legation.events.topology.Function;
import org.legation.events.topology.Source;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import org.legation.pipeline.PipelineFunctions;
import org.legation.pipeline.deliver.Messaging;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables, streams and a queue in memory, and the deployed functions on them. */
public final class Platform {

    private static final Duration RETENTION = Duration.ofDays(90);

    private final Map<Table, MemoryTable> tables = new EnumMap<>(Table.class);
    private final Map<Function, Stream> streams = new EnumMap<>(Function.class);
    private final List<SqsBatch.Message> messages = new ArrayList<>();
    private final Stores stores;
    private final PipelineFunctions functions;
    private long sequence;

    /**
     * What the functions are given.
     *
     * @param tables puts something between the functions and a table
     * @param queue puts something between dispatch and the queue
     */
    public record Wiring(
            List<Account> registry,
            TimelineSource source,
            Messaging messaging,
            InstantSource clock,
            BiFunction<Table, ItemTable, ItemTable> tables,
            UnaryOperator<PollQueue> queue) {}

    /** Starts with empty tables. */
    public Platform(Wiring wiring) {
        for (Trigger trigger : Topology.TRIGGERS) {
            if (trigger instanceof Trigger.Stream stream) {
                streams.put(stream.function(), new Stream());
            }
        }
        Map<Table, ItemTable> wired = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            MemoryTable memory = new MemoryTable(table, (before, after) -> changed(table, before == null, after));
            tables.put(table, memory);
            wired.put(table, wiring.tables().apply(table, memory));
        }
        this.stores = Stores.over(wired::get, RETENTION);
        this.functions = PipelineFunctions.of(
                stores,
                wiring.queue().apply(tickets -> tickets.forEach(this::send)),
                wiring.source(),
                wiring.messaging(),
                Source.SIMULATOR,
                wiring.clock(),
                wiring.registry());
    }

    private void send(PollTicket ticket) {
        PollRequest request = new PollRequest(1, ticket.accountId(), ticket.slot());
        messages.add(new SqsBatch.Message(Integer.toString(messages.size()), Json.write(request)));
    }

    private void changed(Table table, boolean inserted, Map<String, AttributeValue> item) {
        String event = inserted ? "INSERT" : "MODIFY";
        for (Trigger trigger : Topology.TRIGGERS) {
            if (trigger instanceof Trigger.Stream stream
                    && stream.table() == table
                    && stream.events().contains(event)) {
                String number = String.format(Locale.ROOT, "%021d", ++sequence);
                StreamBatch.Dynamodb image = new StreamBatch.Dynamodb(number, AttributeJson.write(item));
                stream(stream.function())
                        .add(
                                new ItemReader(item).string(table.partitionKey()),
                                new StreamBatch.Change(number, event, image));
            }
        }
    }

    /** The stores as the functions have them. */
    public Stores stores() {
        return stores;
    }

    /** All messages ever sent, oldest first. */
    public List<SqsBatch.Message> messages() {
        return messages;
    }

    /** The functions that streams feed. */
    public List<Function> streamed() {
        return List.copyOf(streams.keySet());
    }

    public Stream stream(Function function) {
        Stream stream = streams.get(function);
        if (stream == null) {
            throw new IllegalArgumentException("no stream feeds " + function);
        }
        return stream;
    }

    public boolean isDrained() {
        return streams.values().stream().allMatch(Stream::isDrained);
    }

    /** A table, past whatever was put between. */
    public MemoryTable table(Table table) {
        MemoryTable memory = tables.get(table);
        if (memory == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        return memory;
    }

    public void dispatch(Instant time) {
        functions.dispatch().dispatch(new Tick(1, time));
    }

    public BatchAnswer fetch(List<SqsBatch.Message> batch) {
        return functions.fetch().fetch(new SqsBatch(batch));
    }

    /** Gives a batch to a function that a stream feeds. */
    public BatchAnswer deliver(Function function, StreamBatch batch) {
        return switch (function) {
            case SCORE -> functions.score().score(batch);
            case AGGREGATE -> functions.aggregate().aggregate(batch);
            case NOTIFY -> functions.notifier().notify(batch);
            case DELIVER -> functions.deliver().deliver(batch);
            default -> throw new IllegalArgumentException("no stream feeds " + function);
        };
    }

    /**
     * Delivers something of a stream.
     *
     * @throws IllegalStateException if the function cannot handle it
     */
    public void deliver(Function function, Stream.Delivery delivery) {
        BatchAnswer answer = deliver(function, delivery.batch());
        if (!answer.batchItemFailures().isEmpty()) {
            throw new IllegalStateException(function + " fails in peace: " + answer);
        }
        stream(function).answered(delivery, answer);
    }

    public void desk(Instant time) {
        functions.desk().desk(new Tick(1, time));
    }

    public void rollup(RollupRequest request) {
        functions.rollup().rollup(request);
    }

    /** Fires a schedule as it was to fire at a moment. */
    public void fire(Trigger.Schedule schedule, Instant time) {
        switch (schedule.function()) {
            case DISPATCH -> dispatch(time);
            case DESK -> functions.desk().desk(new Tick(1, time));
            case ROLLUP -> schedule.span().forEach(span -> rollup(new RollupRequest(1, time, span, null, null)));
            default -> throw new IllegalArgumentException("no schedule fires " + schedule.function());
        }
    }

    /** Takes over all that stands in another platform's tables, as if it had been handled here; both must be drained. */
    public void takeOver(Platform other) {
        tables.forEach((table, memory) -> other.table(table).scan().forEach(memory::putIfAbsent));
        streams.values().forEach(Stream::pass);
    }

    /** Everything there is, by table and key. */
    public Map<String, Map<String, AttributeValue>> items() {
        Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
        tables.forEach((table, memory) -> {
            for (Map<String, AttributeValue> item : memory.scan()) {
                ItemReader reader = new ItemReader(item);
                String sort =
                        table.sortKey().map(key -> " " + reader.string(key)).orElse("");
                items.put(table.word() + " " + reader.string(table.partitionKey()) + sort, item);
            }
        });
        return items;
    }
}
