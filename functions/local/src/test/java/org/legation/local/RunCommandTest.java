package org.legation.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class RunCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--speed, 0, a number from 1 to 3600",
        "--speed, 3601, a number from 1 to 3600",
        "--speed, NaN, a number from 1 to 3600",
        "--speed, 0.5, a number from 1 to 3600",
        "--port, 0, a number from 1 to 65535",
        "--port, -1, a number from 1 to 65535",
        "--port, 65536, a number from 1 to 65535",
        "--retention, 0, a number from 1 to 36500",
        "--retention, -5, a number from 1 to 36500",
        "--simulator-port, -1, a number from 0 to 65535",
        "--simulator-port, 65536, a number from 0 to 65535",
        "--for, 0, a number from 1 to 2147483647",
        "--for, -1, a number from 1 to 2147483647"
    })
    void aNumberOutsideItsLimitsIsRefused(String option, String value, String expected) {
        Cli run = Cli.run("run", "--memory", "--lang", "en", option + "=" + value);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(option + ": expected " + expected + ", found ")
                .contains(value);
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--speed=fast",
                "--port=http",
                "--seed=x",
                "--source=weibo",
                "--way=web",
                "--lang=fr",
                "--nothing"
            })
    void aWordThatIsNoneOfThePossibleOnesIsRefused(String option) {
        Cli run = Cli.run("run", "--memory", option);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(option.split("=")[0]).doesNotContain("Exception");
    }

    @Test
    void theMessageIsInTheLanguageChosen() {
        assertThat(Cli.run("--memory", "--lang", "zh", "--port=-1").err()).contains("--port：应为 1 到 65535 之间的数");
    }

    @Test
    void aPortThatIsTakenIsNamedAndAnotherProposed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli run = Cli.run("--memory", "--lang", "en", "--port=" + taken.getLocalPort());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("--port: " + taken.getLocalPort() + " is taken; choose another");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--way=mobile", "--faults", "--simulator-port=0"})
    void whatIsForTheFictionalWorldIsRefusedElsewhere(String option) {
        Cli run = Cli.run("--memory", "--lang", "en", "--source=none", option);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(option.split("=")[0] + ": is for --source simulator alone; leave it out")
                .doesNotContain("\tat ");
    }

    @Test
    void thePortOfTheServersThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            Cli run = Cli.run(
                    "--memory",
                    "--lang",
                    "en",
                    "--source",
                    "simulator",
                    "--port=" + freePort(),
                    "--simulator-port=" + port);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).startsWith("--simulator-port: " + port + " is taken; choose another");
        }
    }

    @Test
    void aFolderInUseIsRefused() throws OptionException, IOException {
        try (DataFolder used = DataFolder.open(folder)) {
            Cli run = Cli.run("--lang", "en", "--port=" + freePort(), "--data=" + used.path());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains("--data: " + folder + " is in use by another run")
                    .doesNotContain("\tat ");
        }
        DataFolder.open(folder).close();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Cli run = Cli.run("--lang", "en", "--port=" + freePort(), "--data=" + file);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("--data: expected a folder that can be written to, found " + file);
    }

    @Test
    void aFolderOfAnotherSeedIsRefused() throws OptionException, IOException {
        SavedClock.open(folder, 7, 1).save();

        Cli run = Cli.run("--lang", "en", "--port=" + freePort(), "--data=" + folder, "--seed=8");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--seed: " + folder + " holds a world of seed 7; use that, or another folder");
    }

    @Test
    void aDamagedClockIsRefused() throws IOException {
        Files.writeString(folder.resolve("world.properties"), "seed=1\ntime=noon\n");

        Cli run = Cli.run("--lang", "en", "--port=" + freePort(), "--data=" + folder);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is damaged: expected a time, found 'noon'");
    }

    @Test
    void theClockGoesOnWhereItWas() throws OptionException {
        SavedClock first = SavedClock.open(folder, 1, 3600);
        first.save();
        Instant saved = first.instant();

        SavedClock second = SavedClock.open(folder, 1, 1);

        assertThat(second.instant()).isBetween(saved.minusSeconds(3600), saved.plusSeconds(600));
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, LEGATION_CREDITS_PER_DAY: expected a budget",
        "mobile, LEGATION_MOBILE_ENABLED: expected true",
    })
    void aSourceThatIsNotSetUpIsRefusedWithWhatToDo(String source, String message) throws IOException {
        Cli run = Cli.run("--memory", "--lang", "en", "--port=" + freePort(), "--source=" + source);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(message).contains("; set ").doesNotContain("\tat ");
    }

    /** Every option and parameter of every command is listed and explained in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"", "run", "simulator", "replay", "registry"})
    void helpExplainsEveryOptionInBothLanguages(String command) {
        Cli help = command.isEmpty() ? Cli.run("--help") : Cli.run(command, "--help");
        CommandLine line = new CommandLine(new LegationCommand());
        CommandLine chosen = command.isEmpty() ? line : line.getSubcommands().get(command);

        assertThat(help.exit()).isZero();
        List<String> unexplained = new ArrayList<>();
        for (OptionSpec option : chosen.getCommandSpec().options()) {
            assertThat(help.out()).contains(option.longestName());
            boolean standard = option.usageHelp() || option.versionHelp();
            String words = String.join(" ", option.description());
            if (!standard && !(words.matches("(?s).*[A-Za-z]{3}.*") && words.matches("(?s).*\\p{IsHan}.*"))) {
                unexplained.add(option.longestName());
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat(help.out()).containsPattern("\\p{IsHan}").containsPattern("[A-Za-z]{3}");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
