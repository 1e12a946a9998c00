package org.legation.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aTestMessageIsSentAndItsOutcomeTold() throws IOException {
        Cli cli = Cli.run("alerts", "test", "topic", "--alerts", settings("").toString(), "--lang", "en");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("A test of the channel topic", "delivered");
    }

    @Test
    void aChannelThatDoesNotTakeItSaysWhy() throws IOException {
        Path secret = Files.writeString(folder.resolve("url"), "https://elsewhere.example.org/hook");
        Path file = settings(",{\"name\":\"team\",\"type\":\"slack\",\"url\":\"file:" + secret + "\"}");

        Cli cli = Cli.run("alerts", "test", "team", "--alerts", file.toString(), "--lang", "en");

        assertThat(cli.exit()).isEqualTo(1);
        assertThat(cli.out()).contains("not delivered: Slack: ").doesNotContain("elsewhere");
    }

    @Test
    void aChannelThatThereIsNotIsRefusedWithThoseThatThereAre() throws IOException {
        Cli cli = Cli.run("alerts", "test", "press", "--alerts", settings("").toString(), "--lang", "en");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("expected one of the channels topic, found press");
    }

    @Test
    void settingsThatAreNoGoodAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("alerts.json"), "{}");

        Cli cli = Cli.run("alerts", "test", "topic", "--alerts", file.toString(), "--lang", "en");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("v: expected 1, found none");
    }

    private Path settings(String more) throws IOException {
        return Files.writeString(
                folder.resolve("alerts.json"),
                "{\"v\":1,\"channels\":[{\"name\":\"topic\",\"type\":\"sns\"}" + more + "]}");
    }
}
