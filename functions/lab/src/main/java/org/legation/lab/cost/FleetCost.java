package org.legation.lab.cost;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.legation.adapters.table.ItemSize;
import org.legation.core.account.Account;
import org.legation.events.RollupRequest;
import org.legation.events.RollupRequest.Span;
import org.legation.events.topology.Table;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

/**
 * What a day of the fictional agencies costs, with all schedules running as they are deployed.
 *
 * @param accounts how many there are
 * @param polls polls a day
 * @param entries of these, those that wrote to the log
 * @param alerts alerts raised a day
 * @param perPoll units of fetch, score, aggregate, notify and deliver, over the polls
 * @param dispatch units of dispatch a day
 * @param desk units of desk a day
 * @param rollup units of rollup a day
 * @param bytes what a day adds to each table
 */
record FleetCost(
        int accounts,
        double polls,
        double entries,
        double alerts,
        Units perPoll,
        Units dispatch,
        Units desk,
        Units rollup,
        Map<Table, Double> bytes) {

    private static final Instant START = Instant.parse("2026-11-16T16:00:00Z");
    private static final int DAYS = 2;
    private static final int MINUTES = 24 * 60;

    /** Runs a day to fill the tables, and measures the days after it. */
    static FleetCost measure() {
        return new Bench().measure();
    }

    private static final class Bench {

        private final List<Account> agencies = World.agencies();
        private final MeteredPlatform metered;
        private Instant now = START;
        private long polls;
        private Units polling = new Units(0, 0);
        private Units dispatching = new Units(0, 0);
        private Units watching = new Units(0, 0);
        private Units rolling = new Units(0, 0);

        Bench() {
            metered = new MeteredPlatform(agencies, new SimulatorSource(new World(1), () -> now), () -> now);
        }

        FleetCost measure() {
            day();
            polls = 0;
            polling = dispatching = watching = rolling = new Units(0, 0);
            Map<Table, Long> before = bytes();
            long entries = size(Table.OBSERVATIONS);
            long alerts = size(Table.ALERTS);
            for (int day = 0; day < DAYS; day++) {
                day();
            }
            Map<Table, Double> grown = new EnumMap<>(Table.class);
            bytes().forEach((table, size) -> grown.put(table, (size - before.getOrDefault(table, 0L)) / (double) DAYS));
            return new FleetCost(
                    agencies.size(),
                    polls / (double) DAYS,
                    (size(Table.OBSERVATIONS) - entries) / (double) DAYS,
                    (size(Table.ALERTS) - alerts) / (double) DAYS,
                    polling.times(1.0 / polls),
                    dispatching.times(1.0 / DAYS),
                    watching.times(1.0 / DAYS),
                    rolling.times(1.0 / DAYS),
                    grown);
        }

        private void day() {
            for (int minute = 0; minute < MINUTES; minute++) {
                dispatching = dispatching.plus(used(() -> metered.platform().dispatch(now)));
                polling = polling.plus(used(() -> polls += metered.pollAndDrain()));
                watching = watching.plus(used(() -> metered.platform().desk(now)));
                if (minute % 5 == 0) {
                    rollup(Span.RECENT);
                }
                if (minute % 60 == 0) {
                    rollup(Span.MONTH);
                }
                now = now.plus(Duration.ofMinutes(1));
            }
            rollup(Span.YEAR);
            rollup(Span.PEERS);
        }

        private void rollup(Span span) {
            rolling = rolling.plus(used(() -> metered.platform().rollup(new RollupRequest(1, now, span, null, null))));
        }

        private Units used(Runnable work) {
            Units before = metered.used();
            work.run();
            return metered.used().minus(before);
        }

        private long size(Table table) {
            return metered.platform().table(table).scan().size();
        }

        private Map<Table, Long> bytes() {
            Map<Table, Long> bytes = new EnumMap<>(Table.class);
            for (Table table : Table.values()) {
                bytes.put(
                        table,
                        metered.platform().table(table).scan().stream()
                                .mapToLong(ItemSize::of)
                                .sum());
            }
            return bytes;
        }
    }
}
