package org.legation.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Json;
import org.legation.adapters.source.ItemSourceStore;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;
import org.legation.core.source.SourceStore;
import org.legation.core.source.Spent;
import org.legation.core.source.UnknownShape;
import org.legation.events.topology.Table;

class SourceMetricsTest {

    /** Nine in the morning in Beijing. */
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final SourceStore store = new ItemSourceStore(new MemoryTable(Table.SOURCES, (before, after) -> {}));
    private final List<String> lines = new ArrayList<>();

    @Test
    void aSourceThatWasNeverAskedHasNoMetrics() {
        report(NOW);

        assertThat(lines).isEmpty();
    }

    @Test
    void theLineIsOneThatCloudWatchTurnsIntoMetrics() {
        keep(Breaker.CLOSED);
        store.keep("gateway", new UnknownShape("abc", "cards", "{}"), NOW);

        report(NOW);

        JsonNode line = Json.read(lines.get(0), JsonNode.class);
        JsonNode directive = line.path("_aws").path("CloudWatchMetrics").path(0);
        assertThat(line.path("_aws").path("Timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
        assertThat(directive.path("Namespace").asText()).isEqualTo("Legation");
        assertThat(directive.path("Dimensions").path(0))
                .extracting(JsonNode::asText)
                .containsExactly("stage", "source");
        assertThat(directive.path("Metrics"))
                .hasSize(5)
                .allSatisfy(metric -> assertThat(
                                line.path(metric.path("Name").asText()).isNumber())
                        .isTrue());
        assertThat(line.path("stage").asText()).isEqualTo("legation");
        assertThat(line.path("source").asText()).isEqualTo("gateway");
        assertThat(line.path("BreakerOpen").asInt()).isZero();
        assertThat(line.path("RequestsToday").asInt()).isEqualTo(40);
        assertThat(line.path("CreditsToday").asInt()).isEqualTo(500);
        assertThat(line.path("BudgetUsed").asDouble()).isEqualTo(90);
        assertThat(line.path("UnknownShapes").asInt()).isEqualTo(1);
        assertThat(lines.get(0)).doesNotContain("\n");
    }

    @Test
    void anOpenBreakerShows() {
        keep(new Breaker(NOW.plusSeconds(1), SourceFailure.BLOCKED, 1));

        report(NOW);
        report(NOW.plusSeconds(1));

        assertThat(lines)
                .extracting(line ->
                        Json.read(line, JsonNode.class).path("BreakerOpen").asInt())
                .containsExactly(1, 0);
    }

    @Test
    void whatWasSpentYesterdayIsNotTodays() {
        keep(Breaker.CLOSED);

        report(NOW.plus(Duration.ofDays(1)));

        JsonNode line = Json.read(lines.get(0), JsonNode.class);
        assertThat(line.path("RequestsToday").asInt()).isZero();
        assertThat(line.path("BudgetUsed").asDouble()).isEqualTo(90);
    }

    private void report(Instant now) {
        new SourceMetrics(store, "legation", "gateway", () -> now, lines::add).report();
    }

    private void keep(Breaker breaker) {
        SourceLimits limits = new SourceLimits(
                "gateway", Duration.ZERO, false, SourceLimits.UNLIMITED, SourceLimits.UNLIMITED, 1000, 10_000);
        Spent spent = new Spent(NOW, 10, LocalDate.parse("2026-11-20"), 40, 500, 9000);
        store.replace(
                        "gateway",
                        Optional.empty(),
                        new SourceState(limits, NOW, null, null, breaker, 0, null, spent, NOW, NOW))
                .orElseThrow();
    }
}
