package org.legation.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.simulator.Credentials;
import org.legation.simulator.SimulatorServer;
import picocli.CommandLine;

class SimulatorCommandTest {

    private static final String LIST = "/api/container/getIndex?type=uid&value=9900000001&containerid=1076039900000001";

    @ParameterizedTest
    @CsvSource({
        "--port, -1, a number from 0 to 65535",
        "--port, 65536, a number from 0 to 65535",
        "--speed, 0.5, a number from 1 to 3600",
        "--speed, 3601, a number from 1 to 3600",
        "--accounts, 0, a number from 1 to 1000",
        "--accounts, 1001, a number from 1 to 1000",
        "--without, 0, a number from 1 to 20",
        "--without, 21, a number from 1 to 20",
        "--for, 0, a number from 1 to 2147483647",
    })
    void aNumberOutsideItsLimitsIsRefused(String option, String value, String expected) {
        Cli run = Cli.run("simulator", "--lang", "en", option + "=" + value);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(option + ": expected " + expected + ", found " + value);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli run = Cli.run("simulator", "--lang", "zh", "--port=" + taken.getLocalPort());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).startsWith("--port：端口 " + taken.getLocalPort() + " 已被占用");
        }
    }

    @Test
    void whereEverythingIsAndHowToReadItIsSaid() throws Exception {
        SimulatorCommand command = command("--lang=en");
        try (SimulatorServer server = command.serve()) {
            String words = introduction(command, server);

            assertThat(words)
                    .contains(
                            WorldServer.gateway(server).toString(),
                            WorldServer.mobile(server).toString(),
                            Credentials.GATEWAY_TOKEN,
                            Credentials.LOGIN_COOKIE,
                            "--source gateway --gateway-url",
                            "--source mobile --mobile-url");
        }
    }

    @Test
    void aFastClockIsNotOfferedToARunWhichHasTheRealOne() throws Exception {
        SimulatorCommand command = command("--lang=zh", "--speed=60");
        try (SimulatorServer server = command.serve()) {
            assertThat(introduction(command, server)).contains("--speed 1").doesNotContain("--source");
        }
    }

    /** Behaviour 1 sends whoever has no cookie away. */
    @Test
    void aBehaviourIsSwitchedOffByItsNumber() throws Exception {
        try (SimulatorServer usual = command().serve();
                SimulatorServer open = command("--without", "1,13,19").serve()) {
            assertThat(list(usual)).doesNotContain("\"cards\":[{");
            assertThat(list(open)).contains("\"cards\":[{");
        }
    }

    private static SimulatorCommand command(String... options) {
        SimulatorCommand command = new SimulatorCommand();
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--port=0");
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(all.toArray(String[]::new));
        return command;
    }

    private static String introduction(SimulatorCommand command, SimulatorServer server) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        command.introduce(server, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String list(SimulatorServer server) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(WorldServer.mobile(server) + LIST))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
