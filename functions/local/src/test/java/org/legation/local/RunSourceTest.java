package org.legation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.api.coverage.CoverageView;
import org.legation.api.coverage.Shown;
import org.legation.core.account.Account;
import org.legation.core.aggregate.Scope;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.source.SourceState;
import org.legation.core.store.Stored;
import org.legation.events.topology.Source;
import org.legation.events.topology.Table;
import org.legation.local.cloud.HandClock;
import org.legation.local.cloud.LocalCloud;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.SourceSettings;
import org.legation.pipeline.source.Tempo;
import org.legation.simulator.SimulatorServer;
import org.legation.simulator.World;

/** A run over the real servers of the fictional world: the whole line, by HTTP. */
class RunSourceTest {

    private static final List<Account> AGENCIES = World.agencies().subList(0, 6);
    private static final String REAL_TOKEN = "wb_secret";

    private final HandClock clock = new HandClock(Instant.parse("2026-11-20T01:00:00Z"));
    private final RunOptions options = new RunOptions();
    private SimulatorServer server;

    @BeforeEach
    void serve() throws OptionException {
        server = RunCommand.serve(options, clock);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(RunOptions.Way.class)
    void theFictionalWorldIsReadOverHttpWithItsCoverage(RunOptions.Way way) throws OptionException {
        options.way = way;
        RunSource source = RunSource.read(options, Map.of(), server);
        try (LocalCloud cloud = cloud(source)) {
            cloud.start();
            run(cloud, Duration.ofHours(3));

            CoverageView coverage = coverage(cloud);
            assertThat(coverage.n()).isEqualTo(AGENCIES.size());
            assertThat(coverage.share()).isGreaterThan(0.9);
            assertThat(cloud.usage(Table.POSTS).changed()).isPositive();
            assertThat(cloud.givenUp()).isZero();
            SourceState state = cloud.stores()
                    .sources()
                    .find(source.settings().source().word())
                    .map(Stored::value)
                    .orElseThrow();
            assertThat(state.breaker().isOpen(clock.instant())).isFalse();
            assertThat(state.spent().requestsToday()).isPositive();
            assertThat(state.spent().creditsToday() > 0).isEqualTo(way == RunOptions.Way.GATEWAY);
        }
    }

    @Test
    void noSecretOfTheEnvironmentIsShownToTheSimulator() throws OptionException {
        Map<String, String> environment = Map.of(
                SourceSettings.GATEWAY_TOKEN,
                REAL_TOKEN,
                SourceSettings.GATEWAY_TOKEN + "_SECRET",
                "/legation/token",
                SourceSettings.GATEWAY_URL,
                "https://open.weibo.com/cli/api",
                SourceSettings.REGISTRY,
                "agencies");

        RunSource source = RunSource.read(options, environment, server);

        SourceSettings.Gateway gateway = (SourceSettings.Gateway) source.settings();
        assertThat(gateway.url()).isEqualTo(WorldServer.gateway(server));
        assertThat(gateway.token().read(() -> null)).isNotEqualTo(REAL_TOKEN);
        assertThat(source.registry()).isEqualTo(World.agencies());
    }

    @Test
    void theBudgetIsTheOneThatIsSet() throws OptionException {
        Map<String, String> environment =
                Map.of(SourceSettings.CREDITS_PER_DAY, "70", SourceSettings.CREDITS_PER_MONTH, "700");

        RunSource source = RunSource.read(options, environment, server);

        SourceSettings.Gateway gateway = (SourceSettings.Gateway) source.settings();
        assertThat(gateway.limits().creditsPerDay()).isEqualTo(70);
        assertThat(gateway.limits().creditsPerMonth()).isEqualTo(700);
        assertThatThrownBy(() -> RunSource.read(options, Map.of(SourceSettings.CREDITS_PER_DAY, "0"), server))
                .isInstanceOf(OptionException.class);
    }

    @Test
    void nothingIsPolledWhereNothingIsToBe() throws OptionException {
        options.source = RunOptions.Source.NONE;

        RunSource source = RunSource.read(options, Map.of(), null);

        assertThat(source.polls()).isFalse();
        assertThat(source.registry()).isEmpty();
        assertThat(source.settings().source()).isEqualTo(Source.SIMULATOR);
    }

    private LocalCloud cloud(RunSource source) {
        Tempo tempo = new Tempo(1, clock::forward);
        return new LocalCloud(new LocalCloud.Options(
                null,
                Duration.ofDays(90),
                true,
                Duration.ofMillis(20),
                AGENCIES,
                source.settings().source(),
                stores -> source.open(stores, clock, tempo, options.seed),
                Messaging.quiet(),
                clock));
    }

    private void run(LocalCloud cloud, Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.forward(Duration.ofMinutes(5));
            cloud.settle();
        }
    }

    private CoverageView coverage(LocalCloud cloud) {
        List<WatchedAccount> accounts =
                cloud.stores().accounts().all().stream().map(Stored::value).toList();
        return CoverageView.of(Scope.ALL, accounts, Shown.usual(clock.instant()));
    }
}
