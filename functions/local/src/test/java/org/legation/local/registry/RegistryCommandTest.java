package org.legation.local.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.local.Cli;

class RegistryCommandTest {

    private static final String HEADER = "uid,name,name_en,kind,country,enabled\n";

    @TempDir
    private Path folder;

    @Test
    void theShippedRegistryHasNoMistakesAndIsSummedUp() {
        Cli run = Cli.run("registry", "--lang", "en");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("accounts", "enabled", "By kind", "embassy", "By country");
    }

    @Test
    void aFileIsCountedByKindAndCountry() throws IOException {
        Path file = write(HEADER
                + "1000000001,甲使馆,Embassy of A,embassy,FR,yes\n"
                + "1000000002,乙使馆,,embassy,DE,no\n"
                + "1000000003,丙组织,,igo,,yes\n");

        Cli run = Cli.run("registry", file.toString(), "--lang", "en");

        assertThat(run.exit()).isZero();
        assertThat(run.out().replaceAll(" +", " "))
                .contains(
                        "3 accounts, 2 enabled",
                        " 2 (1) embassy",
                        " 1 (1) igo",
                        " 1 (1) FR",
                        " 1 (0) DE",
                        " 1 (1) none");
    }

    @Test
    void aMarkThatASpreadsheetPutsInFrontIsPassedOver() throws IOException {
        Path file = write("\uFEFF" + HEADER + "1000000001,甲使馆,,embassy,FR,yes\n");

        assertThat(Cli.run("registry", file.toString()).exit()).isZero();
    }

    @Test
    void everyMistakeIsPrintedWithItsLine() throws IOException {
        Path file = write(HEADER
                + "1000000001,甲使馆,,embassy,FR,yes\n"
                + "1000000002,,,embassy,FR,yes\n"
                + "1000000003,丙,,ministry,FR,yes\n"
                + "1000000001,丁,,embassy,XX9,no\n");

        Cli run = Cli.run("registry", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(file + ": line 3, name:", file + ": line 4, kind:", file + ": line 5, uid:")
                .contains(file + ": line 5, country:");
    }

    @Test
    void whatIsNoRegistryIsRefused() throws IOException {
        Path empty = write("");
        Path binary = folder.resolve("binary.csv");
        Files.write(binary, "使馆".getBytes(StandardCharsets.UTF_16LE));

        assertThat(Cli.run("registry", empty.toString()).err())
                .contains("line 1, file: expected a line with the columns");
        assertThat(Cli.run("registry", empty.toString()).exit()).isEqualTo(2);
        assertThat(Cli.run("registry", binary.toString()).exit()).isEqualTo(2);
        assertThat(Cli.run("registry", folder.resolve("none").toString(), "--lang", "en"))
                .isEqualTo(new Cli(
                        2,
                        "",
                        "FILE: expected a file that can be read, found " + folder.resolve("none")
                                + System.lineSeparator()));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("registry.csv"), text);
    }
}
