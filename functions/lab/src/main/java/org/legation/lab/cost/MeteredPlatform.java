package org.legation.lab.cost;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.legation.adapters.table.MeteredTable;
import org.legation.adapters.table.Usage;
import org.legation.core.account.Account;
import org.legation.core.poll.TimelineSource;
import org.legation.events.SqsBatch;
import org.legation.events.topology.Function;
import org.legation.events.topology.Table;
import org.legation.lab.platform.Platform;
import org.legation.lab.platform.Stream;
import org.legation.pipeline.deliver.Messaging;

/** A platform on which everything comes once and in order, and every unit is counted. */
final class MeteredPlatform {

    private static final int MESSAGES_AT_A_TIME = 10;

    private final Map<Table, Usage> usage = new EnumMap<>(Table.class);
    private final Platform platform;
    private int fetched;

    /** With channels that take everything. */
    MeteredPlatform(List<Account> registry, TimelineSource source, InstantSource clock) {
        this(registry, source, Messaging.quiet(), clock);
    }

    MeteredPlatform(List<Account> registry, TimelineSource source, Messaging messaging, InstantSource clock) {
        this.platform = new Platform(new Platform.Wiring(
                registry,
                source,
                messaging,
                clock,
                (table, memory) -> new MeteredTable(memory, table, usage.computeIfAbsent(table, unused -> new Usage())),
                UnaryOperator.identity()));
    }

    Platform platform() {
        return platform;
    }

    /** All units used so far. */
    Units used() {
        return used(usage.keySet());
    }

    /** Units used so far in some tables. */
    Units used(Set<Table> tables) {
        return tables.stream()
                .map(table -> Units.of(usage.getOrDefault(table, new Usage())))
                .reduce(new Units(0, 0), Units::plus);
    }

    /** Polls whatever was sent for and not polled yet, and does all that follows. Returns the number of polls. */
    int pollAndDrain() {
        List<SqsBatch.Message> due =
                platform.messages().subList(fetched, platform.messages().size());
        for (int from = 0; from < due.size(); from += MESSAGES_AT_A_TIME) {
            platform.fetch(List.copyOf(due.subList(from, Math.min(due.size(), from + MESSAGES_AT_A_TIME))));
        }
        int polls = due.size();
        fetched += polls;
        drain();
        return polls;
    }

    /** Delivers what the streams hold, each stream's rest in one batch. */
    void drain() {
        while (!platform.isDrained()) {
            for (Function function : platform.streamed()) {
                Stream.Delivery rest = platform.stream(function).rest();
                if (!rest.isEmpty()) {
                    platform.deliver(function, rest);
                }
            }
        }
    }

    /** When an account is to be polled next. */
    Instant dueAt(String accountId) {
        Instant due = platform.stores()
                .accounts()
                .find(accountId)
                .map(stored -> stored.value().poll().dueAt())
                .orElse(null);
        if (due == null) {
            throw new IllegalStateException("account " + accountId + " is not polled");
        }
        return due;
    }
}
