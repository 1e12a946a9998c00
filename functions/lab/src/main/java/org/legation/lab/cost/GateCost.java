package org.legation.lab.cost;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.legation.adapters.Stores;
import org.legation.adapters.read.GatewaySource;
import org.legation.adapters.table.MemoryTable;
import org.legation.adapters.table.MeteredTable;
import org.legation.adapters.table.Usage;
import org.legation.core.poll.DispatchStep;
import org.legation.core.poll.PollStep;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.WalkingSource;
import org.legation.core.source.Gate;
import org.legation.core.source.SourceLimits;
import org.legation.events.topology.Table;
import org.legation.lab.soak.SimulatedWeb;
import org.legation.lab.soak.SoakClock;
import org.legation.simulator.Behaviours;
import org.legation.simulator.Credentials;
import org.legation.simulator.Faults;
import org.legation.simulator.Simulator;
import org.legation.simulator.World;

/**
 * What the gate of a source of Weibo's adds to a poll: measured with the gateway of the simulator, at a poll that saw
 * nothing new and met no other at the gate.
 *
 * @param account units of the accounts' table
 * @param gate units of the sources' table: one write to come in, one to leave
 */
record GateCost(Units account, Units gate) {

    /** The whole poll. */
    Units unchanged() {
        return account.plus(gate);
    }

    /** Polls a fictional agency until it shows nothing new, and measures that poll. */
    static GateCost measure() {
        return new Bench().measure();
    }

    private static final class Bench {

        private static final Instant START = Instant.parse("2026-11-19T16:00:00Z");
        private static final Duration LONGEST = Duration.ofDays(2);
        private static final Duration TICK = Duration.ofMinutes(1);
        private static final SourceLimits LIMITS =
                new SourceLimits("gateway", Duration.ZERO, false, 1_000, 10_000, 1_500, 32_000);

        private final Map<Table, Usage> usage = new EnumMap<>(Table.class);
        private final SoakClock clock = new SoakClock(START);
        private final List<PollTicket> tickets = new ArrayList<>();
        private final DispatchStep dispatch;
        private final PollStep poll;

        Bench() {
            World world = new World(1, 1);
            Stores stores = Stores.over(
                    table -> new MeteredTable(
                            new MemoryTable(table), table, usage.computeIfAbsent(table, unused -> new Usage())),
                    Duration.ofDays(90));
            SimulatedWeb web = new SimulatedWeb(
                    new Simulator(world, Behaviours.calm(), Faults.none()), clock, (start, call, reply) -> {});
            GatewaySource pages =
                    new GatewaySource(GatewaySource.BASE, Credentials.GATEWAY_TOKEN, web, stores.sources(), clock);
            WalkingSource source =
                    new WalkingSource(pages, new Gate(stores.sources(), LIMITS, clock, clock), name -> false);
            dispatch = new DispatchStep(stores.accounts(), tickets::addAll, source, world.accounts());
            poll = new PollStep(stores.accounts(), stores.log(), source, clock);
        }

        GateCost measure() {
            Instant end = START.plus(LONGEST);
            for (Instant tick = START; tick.isBefore(end); tick = tick.plus(TICK)) {
                clock.until(tick);
                tickets.clear();
                dispatch.run(tick);
                for (PollTicket ticket : tickets) {
                    Units account = used(Table.ACCOUNTS);
                    Units gate = used(Table.SOURCES);
                    if (poll.run(ticket) == PollStep.Result.UNCHANGED) {
                        return new GateCost(
                                used(Table.ACCOUNTS).minus(account),
                                used(Table.SOURCES).minus(gate));
                    }
                }
            }
            throw new IllegalStateException("expected a poll that sees nothing new within " + LONGEST);
        }

        private Units used(Table table) {
            return Units.of(usage.getOrDefault(table, new Usage()));
        }
    }
}
