package org.legation.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.adapters.Json;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertMessage;
import org.legation.core.alert.AlertText;
import org.legation.core.alert.Severity;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

class LocalChannelTest {

    private static final Account ACCOUNT = new Account("1000000001", "甲使馆（虚构）", null, AgencyKind.EMBASSY, "XA", true);

    @TempDir
    private Path folder;

    @Test
    void anAlertGoesToTheConsoleAndAsOneLineToTheFile() throws IOException {
        Path file = folder.resolve("alerts.jsonl");
        List<AlertMessage> shown = new ArrayList<>();
        LocalChannel channel = new LocalChannel(file, shown::add);

        channel.send(message(1));
        channel.send(message(2));

        assertThat(shown).containsExactly(message(1), message(2));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        JsonNode event = Json.read(lines.get(1), JsonNode.class);
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("data").path("post").path("mid").asText())
                .isEqualTo(message(2).alert().mid().toString());
    }

    @Test
    void withoutAFileTheConsoleIsToldAllTheSame() {
        List<AlertMessage> shown = new ArrayList<>();

        new LocalChannel(null, shown::add).send(message(1));

        assertThat(shown).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    private static AlertMessage message(int low) {
        Instant published = Instant.parse("2026-11-20T01:00:00Z");
        Engagement counts = Engagement.of(10, 20, 300);
        Alert alert = new Alert(
                ACCOUNT.id(),
                Mid.of(published, low),
                Severity.SPIKE,
                published,
                published.plus(Duration.ofHours(1)),
                counts,
                counts.basis(),
                330,
                20,
                8,
                0.001,
                "post-channel.1");
        return new AlertMessage(alert, ACCOUNT, AlertText.of(alert, ACCOUNT));
    }
}
