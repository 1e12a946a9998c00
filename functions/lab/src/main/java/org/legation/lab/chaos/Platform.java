package org.legation.lab.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.legation.adapters.Json;
import org.legation.adapters.Stores;
import org.legation.adapters.table.AttributeJson;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.account.Account;
import org.legation.core.poll.TimelineSource;
import org.legation.core.time.Beijing;
import org.legation.events.BatchAnswer;
import org.legation.events.PollRequest;
import org.legation.events.RollupRequest;
import org.legation.events.SqsBatch;
import org.legation.events.StreamBatch;
import org.legation.events.Tick;
import org.legation.events.topology.Function;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import org.legation.pipeline.PipelineFunctions;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables, streams and a queue in memory, and the deployed functions on them. Whoever drives it decides what comes when. */
final class Platform {

    private static final Duration RETENTION = Duration.ofDays(90);

    private final Map<Table, MemoryTable> tables = new EnumMap<>(Table.class);
    private final Map<Function, Stream> streams = new EnumMap<>(Function.class);
    private final List<SqsBatch.Message> messages = new ArrayList<>();
    private final Set<String> delivered = new TreeSet<>();
    private final PipelineFunctions functions;
    private final int accounts;
    private final Instant start;
    private final Instant horizon;
    private long sequence;

    /**
     * Starts with empty tables.
     *
     * @param start when accounts are first seen
     * @param horizon up to when polls are due
     */
    Platform(
            List<Account> registry,
            TimelineSource source,
            InstantSource clock,
            Instant start,
            Instant horizon,
            Sabotage sabotage) {
        this.accounts = registry.size();
        this.start = start;
        this.horizon = horizon;
        for (Trigger trigger : Topology.TRIGGERS) {
            if (trigger instanceof Trigger.Stream stream) {
                streams.put(stream.function(), new Stream());
            }
        }
        Map<Table, ItemTable> sabotaged = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            MemoryTable memory = new MemoryTable(table, (before, after) -> changed(table, before == null, after));
            tables.put(table, memory);
            sabotaged.put(table, new SabotagedTable(memory, sabotage));
        }
        this.functions = PipelineFunctions.of(
                Stores.over(sabotaged::get, RETENTION),
                tickets -> tickets.forEach(ticket -> {
                    sabotage.beforeWrite();
                    send(new PollRequest(1, ticket.accountId(), ticket.slot()));
                    sabotage.afterWrite();
                }),
                source,
                message -> {
                    sabotage.beforeWrite();
                    delivered.add(message.alert().id());
                    sabotage.afterWrite();
                },
                clock,
                registry);
    }

    private void send(PollRequest request) {
        messages.add(new SqsBatch.Message(Integer.toString(messages.size()), Json.write(request)));
    }

    private void changed(Table table, boolean inserted, Map<String, AttributeValue> item) {
        String event = inserted ? "INSERT" : "MODIFY";
        for (Trigger trigger : Topology.TRIGGERS) {
            if (trigger instanceof Trigger.Stream stream
                    && stream.table() == table
                    && stream.events().contains(event)) {
                String number = String.format("%021d", ++sequence);
                stream(stream.function())
                        .add(
                                new ItemReader(item).string(table.partitionKey()),
                                new StreamBatch.Change(
                                        number, event, new StreamBatch.Dynamodb(number, AttributeJson.write(item))));
            }
        }
    }

    /** All messages ever sent, oldest first. */
    List<SqsBatch.Message> messages() {
        return messages;
    }

    /** The functions that streams feed. */
    List<Function> streamed() {
        return List.copyOf(streams.keySet());
    }

    Stream stream(Function function) {
        Stream stream = streams.get(function);
        if (stream == null) {
            throw new IllegalArgumentException("no stream feeds " + function);
        }
        return stream;
    }

    boolean isDrained() {
        return streams.values().stream().allMatch(Stream::isDrained);
    }

    MemoryTable table(Table table) {
        MemoryTable memory = tables.get(table);
        if (memory == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        return memory;
    }

    /** Alerts that people were told, by id. */
    Set<String> delivered() {
        return delivered;
    }

    /** The first dispatch, by which accounts get their first due time. */
    void register() {
        functions.dispatch().dispatch(new Tick(1, start));
    }

    boolean isRegistered() {
        return table(Table.ACCOUNTS).scan().size() == accounts;
    }

    /** Sends a request for every poll that is due up to the horizon. */
    void dispatch() {
        functions.dispatch().dispatch(new Tick(1, horizon));
    }

    BatchAnswer fetch(List<SqsBatch.Message> batch) {
        return functions.fetch().fetch(new SqsBatch(batch));
    }

    BatchAnswer deliver(Function function, StreamBatch batch) {
        return switch (function) {
            case SCORE -> functions.score().score(batch);
            case AGGREGATE -> functions.aggregate().aggregate(batch);
            case NOTIFY -> functions.notifier().notify(batch);
            default -> throw new IllegalArgumentException("no stream feeds " + function);
        };
    }

    /** Sums up as the schedules do. */
    void rollup(RollupRequest.Span span) {
        functions.rollup().rollup(new RollupRequest(1, horizon, span, null, null));
    }

    /** Sums up everything there can be. */
    void rollupAll() {
        LocalDate first = Beijing.day(start).minusDays(5);
        LocalDate last = Beijing.day(horizon).plusDays(1);
        functions.rollup().rollup(new RollupRequest(1, horizon, RollupRequest.Span.RANGE, first, last));
    }

    /** Everything there is, by table and key, to be compared. */
    Map<String, Map<String, AttributeValue>> items(Set<Table> of) {
        Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
        for (Table table : of) {
            for (Map<String, AttributeValue> item : table(table).scan()) {
                ItemReader reader = new ItemReader(item);
                String sort =
                        table.sortKey().map(key -> " " + reader.string(key)).orElse("");
                items.put(table.word() + " " + reader.string(table.partitionKey()) + sort, item);
            }
        }
        return items;
    }
}
