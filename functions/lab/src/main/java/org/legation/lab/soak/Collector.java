package org.legation.lab.soak;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.legation.adapters.Stores;
import org.legation.adapters.read.GatewaySource;
import org.legation.adapters.read.MobileSource;
import org.legation.adapters.table.MemoryTable;
import org.legation.adapters.web.Web;
import org.legation.core.account.Account;
import org.legation.core.poll.DispatchStep;
import org.legation.core.poll.PageSource;
import org.legation.core.poll.PollStep;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.WalkingSource;
import org.legation.core.source.Gate;
import org.legation.events.topology.Table;
import org.legation.simulator.Credentials;

/** The deployed steps that read Weibo, over tables in memory, driven by simulated time. */
final class Collector {

    private static final Duration TICK = Duration.ofMinutes(1);
    private static final Duration RETENTION = Duration.ofDays(10_000);

    /** Sees every poll. */
    interface Observer {
        void before(String accountId);

        void after(String accountId);
    }

    private final Plan plan;
    private final SoakClock clock;
    private final Map<Table, MemoryTable> tables = new EnumMap<>(Table.class);
    private final Stores stores;
    private final List<PollTicket> tickets = new ArrayList<>();
    private final DispatchStep dispatch;
    private final PollStep poll;
    private long polls;

    Collector(
            Plan plan,
            List<Account> registry,
            SoakClock clock,
            Stores stores,
            Map<Table, MemoryTable> tables,
            Web web) {
        this.plan = plan;
        this.clock = clock;
        this.stores = stores;
        this.tables.putAll(tables);
        Set<String> names = new HashSet<>();
        registry.forEach(account -> names.add(account.name()));
        Gate gate = new Gate(stores.sources(), plan.limits(), clock, clock);
        WalkingSource source = new WalkingSource(pages(plan.way(), web, stores, clock), gate, names::contains);
        dispatch = new DispatchStep(stores.accounts(), tickets::addAll, source, registry);
        poll = new PollStep(stores.accounts(), stores.log(), source, plan.pace(), clock);
    }

    static Map<Table, MemoryTable> tables() {
        Map<Table, MemoryTable> tables = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            tables.put(table, new MemoryTable(table));
        }
        return tables;
    }

    static Stores stores(Map<Table, MemoryTable> tables) {
        return Stores.over(table -> Objects.requireNonNull(tables.get(table)), RETENTION);
    }

    private static PageSource pages(Plan.Way way, Web web, Stores stores, SoakClock clock) {
        return switch (way) {
            case GATEWAY ->
                new GatewaySource(
                        URI.create("https://open.weibo.com/cli/api"),
                        Credentials.GATEWAY_TOKEN,
                        web,
                        stores.sources(),
                        clock);
            case LOGIN -> new MobileSource(MobileSource.BASE, Credentials.LOGIN_COOKIE, web, stores.sources(), clock);
            case VISITOR ->
                new MobileSource(MobileSource.BASE, Credentials.VISITOR_COOKIE, web, stores.sources(), clock);
        };
    }

    /** Runs to the plan's end. */
    void run(Observer observer) {
        Instant tick = Plan.START;
        while (tick.isBefore(plan.end())) {
            clock.until(tick);
            dispatch.run(tick);
            for (PollTicket ticket : List.copyOf(tickets)) {
                observer.before(ticket.accountId());
                poll.run(ticket);
                observer.after(ticket.accountId());
                polls++;
            }
            tickets.clear();
            tick = tick.plus(TICK);
            while (tick.isBefore(clock.instant())) {
                tick = tick.plus(TICK);
            }
        }
    }

    long polls() {
        return polls;
    }

    Stores stores() {
        return stores;
    }

    Map<Table, MemoryTable> allTables() {
        return tables;
    }
}
