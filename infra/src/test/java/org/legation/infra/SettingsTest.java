package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.events.topology.Source;

class SettingsTest {

    private static final PolledSource SIMULATOR =
            new PolledSource(Source.SIMULATOR, Map.of("LEGATION_SOURCE", "simulator"), Optional.empty());

    private static final AlertDocument NO_ALERTS = new AlertDocument(Optional.empty(), List.of(), "", Optional.empty());

    @Test
    void settingsOfAFileAreRead() {
        Settings settings = Settings.read(Templates.SETTINGS::get);

        assertThat(settings)
                .isEqualTo(new Settings("legation", SIMULATOR, "simulator", 90, true, Optional.empty(), NO_ALERTS));
    }

    @Test
    void settingsOfTheCommandLineAreReadThoughTheyAreText() {
        Map<String, Object> context = with("retentionDays", "30");
        context.put("snapStart", "false");
        context.put("alarmEmail", "operator@example.org");

        Settings settings = Settings.read(context::get);

        assertThat(settings)
                .isEqualTo(new Settings(
                        "legation", SIMULATOR, "simulator", 30, false, Optional.of("operator@example.org"), NO_ALERTS));
    }

    @Test
    void theShippedFileHasEverySetting() throws IOException {
        var context = new ObjectMapper().readTree(Path.of("cdk.json").toFile()).path("context");

        Settings settings =
                Settings.read(name -> context.has(name) ? context.get(name).asText() : null);

        assertThat(settings.stage()).isEqualTo("legation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage",
                "source",
                "registry",
                "retentionDays",
                "snapStart",
                "alarmEmail",
                "alertSettings",
                "webhookHosts",
                "writeKeyParameter"
            })
    void aMissingSettingIsNamed(String name) {
        Map<String, Object> context = new HashMap<>(Templates.SETTINGS);
        context.remove(name);

        assertThatThrownBy(() -> Settings.read(context::get))
                .isInstanceOf(InfraException.class)
                .hasMessage(name + ": expected a value, found none; infra/cdk.json has the defaults");
    }

    @ParameterizedTest
    @CsvSource({
        "stage, Legation, '3 to 30 of a-z, 0-9 and -, a letter first'",
        "stage, ab, '3 to 30 of a-z, 0-9 and -, a letter first'",
        "stage, a_stage, '3 to 30 of a-z, 0-9 and -, a letter first'",
        "source, weibo, 'one of simulator, gateway, mobile'",
        "registry, mine, simulator or agencies",
        "retentionDays, 0, a whole number from 1 to 3650",
        "retentionDays, 3651, a whole number from 1 to 3650",
        "retentionDays, P90D, a whole number from 1 to 3650",
        "snapStart, yes, true or false",
        "alarmEmail, nobody, an e-mail address or nothing",
    })
    void aWrongSettingIsNamedWithWhatWasExpected(String name, String value, String expected) {
        assertThatThrownBy(() -> Settings.read(with(name, value)::get))
                .isInstanceOf(InfraException.class)
                .hasMessage(name + ": expected " + expected + ", found '" + value + "'");
    }

    @Test
    void theSimulatorIsNotLetLooseOnRealAgencies() {
        assertThatThrownBy(() -> Settings.read(with("registry", "agencies")::get))
                .isInstanceOf(InfraException.class)
                .hasMessageStartingWith("registry: expected simulator where the source is the simulator");
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> context = new HashMap<>(Templates.SETTINGS);
        context.put(name, value);
        return context;
    }
}
