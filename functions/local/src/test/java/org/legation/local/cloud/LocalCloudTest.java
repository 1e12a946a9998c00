package org.legation.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.adapters.Stores;
import org.legation.core.account.Account;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.DayPost;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.aggregate.Totals;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Mid;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;
import org.legation.events.topology.Table;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

/** The whole line in one process, stopped and started again on the same folder. */
class LocalCloudTest {

    private static final List<Account> AGENCIES = World.agencies().subList(0, 12);
    private static final Duration STEP = Duration.ofMinutes(5);

    private final HandClock clock = new HandClock(Instant.parse("2026-11-20T14:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void whatIsStoppedAndStartedAgainGoesOnAndCountsNothingTwice() {
        long observationsBefore;
        Instant stopped;
        try (LocalCloud cloud = open()) {
            cloud.start();
            run(cloud, Duration.ofHours(3));
            assertThat(cloud.polls()).isPositive();
            assertThat(cloud.givenUp()).isZero();
            observationsBefore = cloud.usage(Table.OBSERVATIONS).inserted();
            assertLogAndAggregatesAgree(cloud.stores());
            stopped = clock.instant();
        }
        try (LocalCloud cloud = open()) {
            cloud.start();
            cloud.settle();
            // The streams go on at their checkpoints, and nobody is due before the clock moves.
            // Sums of weeks and years, and what peers teach, are renewed at every start and are all that may move.
            for (Table table : EnumSet.complementOf(EnumSet.of(Table.AGGREGATES, Table.ACCOUNTS))) {
                assertThat(cloud.usage(table).changed()).as(table.word()).isZero();
            }
            assertThat(cloud.polls()).isZero();
            run(cloud, Duration.ofHours(2));

            assertThat(cloud.usage(Table.OBSERVATIONS).inserted()).isPositive();
            assertThat(entries(cloud.stores()))
                    .isEqualTo(
                            observationsBefore + cloud.usage(Table.OBSERVATIONS).inserted());
            assertThat(cloud.stores().accounts().all())
                    .allSatisfy(
                            stored -> assertThat(stored.value().poll().dueAt()).isAfter(stopped));
            assertLogAndAggregatesAgree(cloud.stores());
        }
    }

    private LocalCloud open() {
        return new LocalCloud(new LocalCloud.Options(
                folder,
                Duration.ofDays(90),
                true,
                Duration.ofMillis(20),
                AGENCIES,
                new SimulatorSource(new World(1), clock),
                clock));
    }

    private void run(LocalCloud cloud, Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.forward(STEP);
            cloud.settle();
        }
    }

    private void assertLogAndAggregatesAgree(Stores stores) {
        LocalDate today = Beijing.day(clock.instant());
        for (Account account : AGENCIES) {
            Map<LocalDate, Totals> plain = totals(stores, account.id());
            Map<LocalDate, Stored<AccountDay>> kept = stores.aggregates().accountDays(account.id(), plain.keySet());
            Map<LocalDate, Totals> totals = new TreeMap<>();
            kept.forEach((day, stored) -> totals.put(day, stored.value().totals()));
            assertThat(totals).as(account.id()).isEqualTo(plain);
        }
        ScopeDay all = stores.aggregates().scopeDays(Scope.ALL, Set.of(today)).get(today);
        assertThat(all.accounts()).isPositive();
    }

    /** The totals of each day, from each post's last reading in the log and the last text that any showed. */
    private static Map<LocalDate, Totals> totals(Stores stores, String account) {
        Map<Mid, Reading> last = new HashMap<>();
        Map<Mid, Coding> codings = new HashMap<>();
        log(stores, account)
                .forEach(entry -> entry.readings().forEach(reading -> {
                    last.put(reading.mid(), reading);
                    if (reading.text() != null) {
                        codings.put(
                                reading.mid(),
                                Coder.code(reading.type(), reading.text(), entry.observedAt())
                                        .coding());
                    }
                }));
        Map<LocalDate, Totals> totals = new TreeMap<>();
        last.values()
                .forEach(reading -> totals.merge(
                        Beijing.day(reading.publishedAt()),
                        Totals.EMPTY.plus(new DayPost(
                                reading.mid(),
                                reading.type(),
                                reading.counts(),
                                Instant.EPOCH,
                                null,
                                0,
                                codings.get(reading.mid()))),
                        Totals::plus));
        return totals;
    }

    private static long entries(Stores stores) {
        return AGENCIES.stream()
                .mapToLong(account -> log(stores, account.id()).size())
                .sum();
    }

    private static List<Observation> log(Stores stores, String account) {
        return stores.log().between(account, null, Instant.parse("2100-01-01T00:00:00Z"));
    }
}
