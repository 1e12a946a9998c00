package org.legation.adapters.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.core.desk.AlertSettings;

class AlertPlacesTest {

    private static final String DOCUMENT =
            "{\"v\":1,\"channels\":[{\"name\":\"topic\",\"type\":\"sns\",\"perHour\":20}]}";

    @Test
    void withoutVariablesEverythingGoesToTheTopic() {
        AlertPlaces places = AlertPlaces.read(name -> null);

        assertThat(settings(places)).isEqualTo(AlertSettings.USUAL);
        assertThat(places.webhookHosts()).isEmpty();
        assertThat(places.loopback()).isFalse();
    }

    @Test
    void settingsAreReadFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("alerts.json"), DOCUMENT);

        assertThat(settings(AlertPlaces.read(Map.of(AlertPlaces.FILE, file.toString())::get)))
                .isEqualTo(AlertSettings.USUAL);
    }

    @Test
    void settingsAreReadFromAParameter() {
        AlertPlaces places = AlertPlaces.read(Map.of(AlertPlaces.PARAMETER, "/legation/alerts")::get);

        assertThat(settings(places)).isEqualTo(AlertSettings.USUAL);
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("alerts.json");

        assertThatThrownBy(() -> settings(AlertPlaces.read(Map.of(AlertPlaces.FILE, file.toString())::get)))
                .hasMessageContaining("LEGATION_ALERTS_FILE: expected a file that can be read, found " + file);
    }

    @Test
    void twoPlacesAreRefused() {
        assertThatThrownBy(() -> AlertPlaces.read(Map.of(AlertPlaces.FILE, "a", AlertPlaces.PARAMETER, "b")::get))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("leave out one");
    }

    @Test
    void hostsAreNames() {
        assertThat(AlertPlaces.read(Map.of(AlertPlaces.WEBHOOK_HOSTS, "A.example.org, b.example.org")::get)
                        .webhookHosts())
                .isEqualTo(Set.of("a.example.org", "b.example.org"));
        assertThatThrownBy(() -> AlertPlaces.read(Map.of(AlertPlaces.WEBHOOK_HOSTS, "https://a.example.org")::get))
                .hasMessageContaining("LEGATION_WEBHOOK_HOSTS: expected names of hosts");
    }

    private static AlertSettings settings(AlertPlaces places) {
        return places.settings(
                        () -> name -> {
                            assertThat(name).isEqualTo("/legation/alerts");
                            return DOCUMENT;
                        },
                        () -> Instant.EPOCH)
                .get();
    }
}
