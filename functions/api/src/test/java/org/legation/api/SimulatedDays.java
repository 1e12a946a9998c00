package org.legation.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.alert.JsonMessageData;
import org.legation.adapters.observe.ObservationItems;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.account.Account;
import org.legation.core.aggregate.AggregateStep;
import org.legation.core.alert.Alert;
import org.legation.core.desk.AlertSettings;
import org.legation.core.desk.DeskStep;
import org.legation.core.desk.NotifyStep;
import org.legation.core.observe.Observation;
import org.legation.core.poll.DispatchStep;
import org.legation.core.poll.PollStep;
import org.legation.core.poll.PollTicket;
import org.legation.core.rollup.RollupStep;
import org.legation.core.score.Baseline;
import org.legation.core.score.ScoreStep;
import org.legation.core.time.Beijing;
import org.legation.core.time.Period;
import org.legation.events.topology.Source;
import org.legation.events.topology.Table;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

/** Some days of the fictional world, run through the steps of the pipeline into tables in memory. */
final class SimulatedDays implements InstantSource {

    static final Instant START = Instant.parse("2026-11-18T20:00:00Z");

    private static final long SEED = 1;
    private static final Duration TICK = Duration.ofMinutes(5);

    private final Map<Table, MemoryTable> tables = new EnumMap<>(Table.class);
    private final Queue<Observation> logged = new ArrayDeque<>();
    private final List<PollTicket> tickets = new ArrayList<>();
    private final Stores stores;
    private final DispatchStep dispatch;
    private final PollStep poll;
    private final ScoreStep score;
    private final AggregateStep aggregate;
    private final RollupStep rollup;
    private final NotifyStep notify;
    private final DeskStep desk;
    private Instant now = START;

    SimulatedDays(List<Account> registry) {
        for (Table table : Table.values()) {
            tables.put(table, new MemoryTable(table, (before, after) -> {
                if (table == Table.OBSERVATIONS && before == null) {
                    logged.add(ObservationItems.read(after));
                }
            }));
        }
        stores = Stores.over(tables::get, Duration.ofDays(90));
        SimulatorSource source = new SimulatorSource(new World(SEED), this);
        dispatch = new DispatchStep(stores.accounts(), tickets::addAll, source, registry);
        poll = new PollStep(stores.accounts(), stores.log(), source, this);
        score = new ScoreStep(stores.log(), stores.baselines(), stores.posts(), stores.alerts());
        aggregate = new AggregateStep(stores.aggregates());
        rollup = new RollupStep(
                stores.accounts(), stores.aggregates(), stores.boards(), stores.standings(), stores.posts());
        notify = new NotifyStep(
                stores.alerts(),
                stores.accounts(),
                stores.desk(),
                stores.outbox(),
                () -> AlertSettings.USUAL,
                new JsonMessageData(),
                this);
        desk = new DeskStep(
                stores.accounts(),
                stores.sources(),
                Source.SIMULATOR.word(),
                stores.alerts(),
                stores.desk(),
                stores.outbox(),
                () -> AlertSettings.USUAL,
                new JsonMessageData());
    }

    Stores stores() {
        return stores;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Lets time pass, then sums up. */
    SimulatedDays run(Duration time) {
        Instant first = now;
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            tickets.clear();
            dispatch.run(now);
            tickets.forEach(poll::run);
            follow();
            desk.run(now);
            tell(Alert.FLEET, START);
            now = now.plus(TICK);
        }
        rollup.run(Beijing.day(first).minusDays(60), Beijing.day(now), EnumSet.allOf(Period.Type.class));
        return this;
    }

    private void follow() {
        for (Observation entry = logged.poll(); entry != null; entry = logged.poll()) {
            String account = entry.accountId();
            Instant before = asOf(account);
            score.run(account, List.of(entry));
            Baseline after = stores.baselines().find(account).orElseThrow().value();
            aggregate.run(account, List.of(after));
            tell(account, before == null ? START : before);
        }
    }

    private void tell(String account, Instant from) {
        stores.alerts().between(account, from, now.plusSeconds(1)).stream()
                .filter(raised -> raised.notification() == null)
                .forEach(raised -> notify.run(raised.alert()));
    }

    private @Nullable Instant asOf(String account) {
        return stores.baselines()
                .find(account)
                .map(stored -> stored.value().asOf())
                .orElse(null);
    }
}
