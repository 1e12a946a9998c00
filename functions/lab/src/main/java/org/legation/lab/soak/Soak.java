package org.legation.lab.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.post.Mid;
import org.legation.core.store.Stored;
import org.legation.events.topology.Table;
import org.legation.simulator.Behaviours;
import org.legation.simulator.Faults;
import org.legation.simulator.GatewaySettings;
import org.legation.simulator.Simulator;
import org.legation.simulator.World;

/** One run of the collector against the simulator. */
final class Soak {

    static final int PAGE_SIZE = 10;

    /** The share of single requests that go wrong, beside the outages. */
    private static final double SHARE = 0.01;

    private final Plan plan;
    private final List<String> violations = new ArrayList<>();

    Soak(Plan plan) {
        this.plan = plan;
    }

    /** What came of it. */
    record Outcome(List<String> violations, Map<String, Object> figures) {
        long figure(String name) {
            return ((Number) Objects.requireNonNull(figures.get(name))).longValue();
        }
    }

    Outcome run() {
        World world = plan.world();
        SoakClock clock = new SoakClock(Plan.START);
        Simulator simulator = new Simulator(world, behaviours(), faults());
        Map<Table, MemoryTable> tables = Collector.tables();
        Stores stores = Collector.stores(tables);
        Exchanges exchanges = new Exchanges(plan, world, stores.sources());
        SimulatedWeb web = new SimulatedWeb(simulator, clock, exchanges);
        Collector collector = new Collector(plan, world.accounts(), clock, stores, tables, web);
        Ledger ledger = new Ledger(plan.limits());
        collector.run(new Collector.Observer() {
            private @Nullable Mid upTo;
            private long lists;

            @Override
            public void before(String accountId) {
                upTo = watermark(stores, accountId);
                lists = exchanges.lists();
            }

            @Override
            public void after(String accountId) {
                Mid now = watermark(stores, accountId);
                if (now != null && !now.equals(upTo) && exchanges.lists() == lists) {
                    violations.add(accountId + ": its watermark moved to " + now + " without a good answer");
                }
                ledger.read(clock.instant(), simulator.creditsSpent(clock.instant()), exchanges.requests());
            }
        });
        Verdict verdict = new Verdict(plan, world, collector, exchanges);
        violations.addAll(verdict.violations());
        violations.addAll(ledger.violations());
        Map<String, Object> figures = verdict.figures();
        figures.put("credits", ledger.credits());
        return new Outcome(violations, figures);
    }

    private static @Nullable Mid watermark(Stores stores, String accountId) {
        return stores.accounts()
                .find(accountId)
                .map(Stored::value)
                .map(account -> account.poll().coverage().upTo())
                .orElse(null);
    }

    private Behaviours behaviours() {
        GatewaySettings gateway =
                Behaviours.all().gateway().withMonthlyCredits(10_000_000).withCallsPerHour(1_000_000);
        return plan.faults()
                ? Behaviours.all().withGateway(gateway)
                : Behaviours.calm().withGateway(gateway);
    }

    private Faults faults() {
        Faults all = Faults.random(plan.seed(), SHARE).or(Faults.outages(plan.seed()));
        return (call, now, number) ->
                plan.faults() && now.isBefore(plan.calmFrom()) ? all.at(call, now, number) : Optional.empty();
    }
}
