package org.legation.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.adapters.source.ItemSourceStore;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.account.Account;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.PollState;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.Thrift;
import org.legation.core.poll.TimelineSource;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceStore;
import org.legation.events.topology.Table;
import org.legation.simulator.Behaviours;
import org.legation.simulator.Credentials;
import org.legation.simulator.Faults;
import org.legation.simulator.Simulator;
import org.legation.simulator.SimulatorServer;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

class SourcesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final SourceStore store = new ItemSourceStore(new MemoryTable(Table.SOURCES, (before, after) -> {}));
    private final Sources sources = new Sources(
            store,
            () -> {
                throw new AssertionError("no secret is read before it is needed");
            },
            () -> NOW,
            Tempo.REAL,
            1,
            name -> true);

    @Test
    void theFictionalWorldIsPolledUnlessAnotherSourceIsSet() {
        assertThat(of(Map.of())).isInstanceOf(SimulatorSource.class);
    }

    /** As dispatch does, which may not read it. */
    @Test
    void whatASourceCanBearIsKnownWithoutItsSecret() {
        Map<String, String> gateway = SettingsOf.with(SettingsOf.gateway(), "LEGATION_GATEWAY_TOKEN", null);
        Map<String, String> mobile = SettingsOf.with(SettingsOf.mobile(), "LEGATION_MOBILE_COOKIE", null);

        Thrift paid = of(SettingsOf.with(gateway, "LEGATION_GATEWAY_TOKEN_SECRET", "/legation/token"))
                .thrift(NOW);
        Thrift slow = of(SettingsOf.with(mobile, "LEGATION_MOBILE_COOKIE_SECRET", "/legation/cookie"))
                .thrift(NOW);

        assertThat(paid).isEqualTo(new Thrift(1, Integer.MAX_VALUE, false));
        assertThat(slow).isEqualTo(new Thrift(1, 7, true));
    }

    @Test
    void aSecretThatIsGivenAndCannotBeUsedIsRefusedAtOnce(@TempDir Path folder) {
        Map<String, String> wrong = SettingsOf.with(SettingsOf.mobile(), "LEGATION_MOBILE_COOKIE", "session=hidden");
        Map<String, String> none = SettingsOf.with(SettingsOf.mobile(), "LEGATION_MOBILE_COOKIE", null);
        String file = folder.resolve("cookie").toString();

        assertThatThrownBy(() -> of(wrong))
                .hasMessageContaining("expected SUB=…")
                .message()
                .doesNotContain("hidden");
        assertThatThrownBy(() -> of(SettingsOf.with(none, "LEGATION_MOBILE_COOKIE_FILE", file)))
                .hasMessageStartingWith("LEGATION_MOBILE_COOKIE_FILE: expected a file that can be read, found " + file);
    }

    @Test
    void theGatewayIsReadOverTheNetworkAndItsCreditsAreCounted() throws IOException, SourceException {
        World world = new World(1);
        Account agency = World.agencies().get(0);
        try (SimulatorServer server =
                SimulatorServer.start(new Simulator(world, Behaviours.calm(), Faults.none()), () -> NOW, 0)) {
            Map<String, String> variables = SettingsOf.with(
                    SettingsOf.with(SettingsOf.gateway(), "LEGATION_REGISTRY", "simulator"),
                    "LEGATION_GATEWAY_TOKEN",
                    Credentials.GATEWAY_TOKEN);
            TimelineSource gateway =
                    of(SettingsOf.with(variables, "LEGATION_GATEWAY_URL", server.url("open.weibo.com") + "/cli/api"));

            Timeline timeline =
                    gateway.read(new WatchedAccount(agency, PollState.start(NOW)), new PollTicket(agency.id(), NOW));

            assertThat(timeline.source()).isEqualTo("gateway");
            assertThat(timeline.posts())
                    .isNotEmpty()
                    .allSatisfy(post -> assertThat(post.publishedAt()).isBefore(NOW.plus(1, ChronoUnit.SECONDS)));
            assertThat(store.find("gateway").orElseThrow().value().spent().creditsToday())
                    .isPositive();
        }
    }

    private TimelineSource of(Map<String, String> variables) {
        return sources.of(SourceSettings.read(variables::get));
    }
}
