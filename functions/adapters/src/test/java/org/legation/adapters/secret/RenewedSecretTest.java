package org.legation.adapters.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewedSecretTest {

    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private Instant now = START;
    private String kept = "first";

    @Test
    void aNamedSecretIsReadWhenItIsNeededAndAgainAfterAWhile() {
        RenewedSecret secret = named();
        assertThat(asked).isEmpty();

        assertThat(secret.get()).isEqualTo("first");
        kept = "second";
        now = START.plus(RenewedSecret.KEPT).minusMillis(1);
        assertThat(secret.get()).isEqualTo("first");
        now = START.plus(RenewedSecret.KEPT);
        assertThat(secret.get()).isEqualTo("second");

        assertThat(asked).containsExactly("/legation/token", "/legation/token");
    }

    @Test
    void aSecretOfAFileIsReadWithoutTheLinesEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "wb_token\n");

        assertThat(new Secret.InFile("SETTING_FILE", file).read(this::store)).isEqualTo("wb_token");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("token");

        assertThatThrownBy(() -> new Secret.InFile("SETTING_FILE", file).read(this::store))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("SETTING_FILE: expected a file that can be read, found " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "two\nlines", "秘密"})
    void whatCannotBeASecretIsRefusedWithoutBeingShown(String value) {
        assertThatThrownBy(() -> new Secret.Given("SETTING", value).read(this::store))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("SETTING: expected a secret of one line of ASCII")
                .message()
                .doesNotContain(value.strip().isEmpty() ? "none" : value);
    }

    @Test
    void aSecretDoesNotShowWhenItsPlaceIsPrinted() {
        assertThat(new Secret.Given("SETTING", "hidden")).hasToString("Given[SETTING]");
    }

    private RenewedSecret named() {
        return new RenewedSecret(new Secret.Named("SETTING_SECRET", "/legation/token"), this::store, () -> now);
    }

    private Secrets store() {
        return name -> {
            asked.add(name);
            return kept;
        };
    }
}
