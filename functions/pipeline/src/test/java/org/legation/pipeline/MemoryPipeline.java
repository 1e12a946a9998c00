package org.legation.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.legation.adapters.Json;
import org.legation.adapters.Stores;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.account.Account;
import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;
import org.legation.core.desk.AlertSettings;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.PollState;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.events.BatchAnswer;
import org.legation.events.topology.Source;
import org.legation.events.topology.Table;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.Tempo;
import org.legation.simulator.World;

/** The functions over tables in memory, at the moment of the samples, with a record of all that they do. */
final class MemoryPipeline {

    /** Nine in the morning in Beijing, when the samples' schedule fires. */
    static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    static final String EMBASSY = "9900000001";
    static final String CONSULATE = "9900000002";
    static final String TOURISM = "9900000003";

    final Stores stores;
    final PipelineFunctions functions;
    final List<PollTicket> tickets = new ArrayList<>();

    /** What channels were sent. */
    final List<Message> messages = new ArrayList<>();

    final List<Map<String, ?>> changes = new ArrayList<>();

    /** What reading an account ends in, if not well. */
    final Map<String, Exception> trouble = new HashMap<>();

    MemoryPipeline() {
        this(World.agencies());
    }

    MemoryPipeline(List<Account> registry) {
        Map<Table, ItemTable> tables = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            tables.put(table, new MemoryTable(table, (before, after) -> changes.add(after)));
        }
        stores = Stores.over(tables::get, Duration.ofDays(90));
        functions = PipelineFunctions.of(
                stores,
                tickets::addAll,
                (account, ticket) -> timeline(account.account().id()),
                new Messaging(() -> AlertSettings.USUAL, this::channel, new Tempo(1, time -> {})),
                Source.SIMULATOR,
                () -> NOW.plusSeconds(30),
                registry);
    }

    /** A sample event. */
    static <T> T sample(String name, Class<T> type) {
        return Json.read(text("/samples/" + name), type);
    }

    static String text(String resource) {
        try (InputStream file = MemoryPipeline.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> failed(BatchAnswer answer) {
        return answer.batchItemFailures().stream()
                .map(BatchAnswer.Failure::itemIdentifier)
                .toList();
    }

    /** Lists an account as waiting for its poll. */
    void list(String id, Instant dueAt) {
        list(id, PollState.start(dueAt));
    }

    void list(String id, PollState poll) {
        Account facts = World.agencies().stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow();
        stores.accounts()
                .replace(Optional.empty(), new WatchedAccount(facts, poll))
                .orElseThrow();
    }

    /** What waits for the channel of the usual settings. */
    List<Message> waiting() {
        return stores.outbox().waiting("topic").stream()
                .map(stored -> Objects.requireNonNull(stored.value().message()))
                .toList();
    }

    private Channel channel(ChannelSettings settings) {
        return (message, now) -> {
            messages.add(message);
            return Outcome.DELIVERED;
        };
    }

    private Timeline timeline(String id) throws SourceException {
        Exception expected = trouble.get(id);
        if (expected instanceof SourceException refused) {
            throw refused;
        } else if (expected instanceof RuntimeException broken) {
            throw broken;
        }
        Instant published = NOW.minus(Duration.ofHours(1));
        ShownPost post =
                new ShownPost(Mid.of(published, 7), published, PostType.ORIGINAL, Engagement.of(1, 2, 3), "早安！");
        return new Timeline(id, NOW.plusSeconds(20), "test", Count.of(1000), List.of(post));
    }

    static SourceException refused() {
        return new SourceException(SourceFailure.RATE_LIMITED, "too many requests");
    }
}
