package org.legation.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunCommandTest {

    @TempDir
    private Path folder;

    @Test
    void anEmptyFolderHasNothingToTellOf() throws IOException {
        Path settings = Files.writeString(folder.resolve("alerts.json"), "{\"falseAlertsPerDay\":2}");

        Cli cli = run("--settings", settings.toString(), "--data", folder.toString(), "--days", "7");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("0 facts read, 0 messages", "topic: messages 0", "What this cannot know");
    }

    @Test
    void settingsThatAreNoGoodAreRefused() throws IOException {
        Path settings = Files.writeString(folder.resolve("alerts.json"), "{\"falseAlertsPerDay\":-1}");

        Cli cli = run("--settings", settings.toString(), "--data", folder.toString());

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("falseAlertsPerDay: expected a number above 0");
    }

    @Test
    void aFolderThatThereIsNotIsRefusedAndNotMade() {
        Path missing = folder.resolve("missing");

        Cli cli = run("--data", missing.toString());

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("--data: expected a folder with data");
        assertThat(missing).doesNotExist();
    }

    @Test
    void aSpanThatIsTooLongIsRefused() {
        Cli cli = run("--days", "91", "--data", folder.toString());

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("--days: expected a number from 1 to 90, found 91");
    }

    private static Cli run(String... options) {
        String[] command = new String[options.length + 4];
        System.arraycopy(new String[] {"alerts", "dry-run", "--lang", "en"}, 0, command, 0, 4);
        System.arraycopy(options, 0, command, 4, options.length);
        return Cli.run(command);
    }
}
