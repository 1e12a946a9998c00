package org.legation.adapters.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.legation.core.alert.ChannelSettings;

class RenewedSettingsTest {

    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private Instant now = START;
    private String document = "{\"v\":1,\"channels\":[{\"name\":\"first\",\"type\":\"sns\"}]}";
    private int reads;
    private final RenewedSettings settings = new RenewedSettings(
            () -> {
                reads++;
                return document;
            },
            () -> now);

    @Test
    void settingsAreReadWhenTheyAreNeededAndAgainAfterAWhile() {
        assertThat(reads).isZero();
        assertThat(name()).isEqualTo("first");
        document = document.replace("first", "second");

        now = START.plus(RenewedSettings.KEPT).minusMillis(1);
        assertThat(name()).isEqualTo("first");
        now = START.plus(RenewedSettings.KEPT);
        assertThat(name()).isEqualTo("second");
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void aChangeThatIsNoGoodLeavesThemAsTheyWere() {
        assertThat(name()).isEqualTo("first");
        document = "{}";
        now = START.plus(RenewedSettings.KEPT);

        assertThat(name()).isEqualTo("first");
        assertThat(name()).isEqualTo("first");
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void settingsThatNeverWereGoodAreAnError() {
        document = "{}";

        assertThatThrownBy(settings::get).hasMessageContaining("v: expected 1");
        assertThatThrownBy(settings::get).hasMessageContaining("v: expected 1");
    }

    private String name() {
        return settings.get().channels().stream()
                .map(ChannelSettings::name)
                .findFirst()
                .orElseThrow();
    }
}
