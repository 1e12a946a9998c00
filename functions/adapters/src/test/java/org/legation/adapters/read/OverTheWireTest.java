package org.legation.adapters.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.adapters.web.HttpWeb;
import org.legation.adapters.web.Web;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.poll.PageRequest;
import org.legation.core.poll.PageSource;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.simulator.Behaviours;
import org.legation.simulator.Credentials;
import org.legation.simulator.Fault;
import org.legation.simulator.Faults;
import org.legation.simulator.Simulator;
import org.legation.simulator.SimulatorServer;

/** The sources against the simulator's own server, over real connections to this machine. */
class OverTheWireTest {

    private final Stage stage = Stage.calm();
    private final Account account = stage.account(20, 40);

    private SimulatorServer server(Faults faults) throws IOException {
        return SimulatorServer.start(new Simulator(stage.world, Behaviours.calm(), faults), stage, 0);
    }

    private PageSource mobile(SimulatorServer server) {
        URI base = server.url("m.weibo.cn");
        Web web = new HttpWeb(new WeiboAddresses(List.of(base)), Duration.ofMillis(1500));
        return new MobileSource(base, Credentials.LOGIN_COOKIE, web, stage.store, stage);
    }

    private PageSource gateway(SimulatorServer server) {
        URI base = URI.create(server.url("open.weibo.com") + "/cli/api");
        return new GatewaySource(
                base, Credentials.GATEWAY_TOKEN, new HttpWeb(new WeiboAddresses(List.of(base))), stage.store, stage);
    }

    private Stream<Mid> newest(PageSource source) throws SourceException {
        return source.page(new PageRequest(account.id(), null, null, null)).posts().stream()
                .map(ShownPost::mid)
                .limit(8);
    }

    @Test
    void bothSourcesReadOverTheWire() throws IOException, SourceException {
        try (SimulatorServer server = server(Faults.none())) {
            PageSource gateway = gateway(server);
            while (gateway.preparations() > 0) {
                gateway.prepare();
            }

            assertThat(newest(mobile(server)).toList())
                    .hasSize(8)
                    .containsExactlyElementsOf(newest(gateway).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TIMEOUT", "RESET", "TRUNCATED_GZIP", "SLOW_DRIP"})
    void aBrokenConnectionIsAFailureOfTheConnection(Fault fault) throws IOException {
        try (SimulatorServer server = server(Faults.script(fault, fault))) {
            SourceException failure = catchThrowableOfType(SourceException.class, () -> newest(mobile(server)));

            assertThat(failure.failure()).isEqualTo(SourceFailure.TRANSIENT);
            assertThat(failure).hasMessageNotContaining("SUB=");
        }
    }
}
