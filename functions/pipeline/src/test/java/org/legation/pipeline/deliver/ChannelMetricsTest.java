package org.legation.pipeline.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Json;
import org.legation.adapters.Stores;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Words;
import org.legation.core.deliver.ChannelState;
import org.legation.core.deliver.Queued;
import org.legation.events.topology.Table;

class ChannelMetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final Map<Table, MemoryTable> tables =
            Map.of(Table.MESSAGES, new MemoryTable(Table.MESSAGES), Table.DESK, new MemoryTable(Table.DESK));
    private final Stores stores =
            Stores.over(table -> tables.getOrDefault(table, new MemoryTable(table)), Duration.ofDays(90));
    private final List<String> lines = new ArrayList<>();

    @Test
    void eachChannelHasALineThatCloudWatchTurnsIntoMetrics() {
        keep("press", ChannelType.FEISHU, NOW.minusSeconds(1900));
        stores.outbox().put(Queued.of("press", message(), NOW.minusSeconds(7200)));

        report();

        JsonNode line = Json.read(lines.get(0), JsonNode.class);
        JsonNode directive = line.path("_aws").path("CloudWatchMetrics").path(0);
        assertThat(directive.path("Namespace").asText()).isEqualTo("Legation");
        assertThat(directive.path("Dimensions")).hasToString("[[\"stage\",\"channel\"],[\"stage\"]]");
        assertThat(directive.path("Metrics"))
                .hasSize(2)
                .allSatisfy(metric -> assertThat(
                                line.path(metric.path("Name").asText()).isNumber())
                        .isTrue());
        assertThat(line.path("channel").asText()).isEqualTo("press");
        assertThat(line.path("ChannelFailing").asInt()).isEqualTo(31);
        assertThat(line.path("LongestWait").asInt()).isEqualTo(120);
        assertThat(lines).singleElement().asString().doesNotContain("\n");
    }

    @Test
    void aChannelThatWorksShowsAsZero() {
        keep("press", ChannelType.FEISHU, null);

        report();

        JsonNode line = Json.read(lines.get(0), JsonNode.class);
        assertThat(line.path("ChannelFailing").asInt()).isZero();
        assertThat(line.path("LongestWait").asInt()).isZero();
    }

    @Test
    void aChannelThatIsNotInUseAnyMoreIsNotSpokenOf() {
        keep("gone", null, null);

        report();

        assertThat(lines).isEmpty();
    }

    private void report() {
        new ChannelMetrics(stores, "legation", () -> NOW, lines::add).report();
    }

    private void keep(String name, ChannelType type, Instant failingSince) {
        stores.channels()
                .replace(
                        Optional.empty(),
                        new ChannelState(name, type, List.of(), Instant.EPOCH, 0, failingSince, null, null));
    }

    private static Message message() {
        return new Message(
                "m",
                MessageType.TEST,
                NOW,
                null,
                Map.of(),
                "tests",
                null,
                new Words("a", "甲"),
                List.of(),
                null,
                false,
                "{}");
    }
}
