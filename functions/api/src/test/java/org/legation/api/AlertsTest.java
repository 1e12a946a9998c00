package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;

@QuarkusTest
class AlertsTest {

    @Test
    void anAlertCarriesTheFactsBehindIt() {
        JsonNode alert = Api.get("/alerts?severity=spike").path("items").path(0);

        RaisedAlert stored = stored().stream()
                .filter(raised -> raised.alert().id().equals(alert.path("id").asText()))
                .findFirst()
                .orElseThrow();
        JsonNode facts = alert.path("facts");
        assertThat(facts.path("formula").path("id").asText()).isEqualTo("expectation");
        assertThat(facts.path("interactions").asLong()).isEqualTo(stored.alert().interactions());
        assertThat(facts.path("expected").asDouble()).isEqualTo(stored.alert().expected());
        assertThat(facts.path("multiple").asDouble()).isGreaterThanOrEqualTo(5);
        assertThat(facts.path("rarity").asDouble()).isBetween(0.0, 0.003);
        assertThat(facts.path("n").asDouble()).isEqualTo(stored.alert().posts());
        assertThat(facts.path("ageRule").asText()).isNotEmpty();
        assertThat(facts.path("missing").isObject()).isTrue();
        assertThat(Api.list(facts.path("basis"), JsonNode::asText)).isNotEmpty();
        assertThat(alert.path("rule").asText()).isEqualTo("post-channel.1");
        assertThat(alert.path("text").path("en").asText())
                .contains(alert.path("accountName").asText());
        assertThat(alert.path("text").path("zh").asText())
                .contains(alert.path("accountName").asText());
        assertThat(alert.path("url").asText()).startsWith("https://weibo.com/");
        assertThat(alert.path("notification").path("decision").asText())
                .isIn("deliver", "only_a_notice", "cooling_down", "too_old");
    }

    @Test
    void theyStandNewestFirst() {
        List<Instant> times = Api.all("/alerts", 200, () -> {}).stream()
                .map(alert -> Instant.parse(alert.path("raisedAt").asText()))
                .toList();

        assertThat(times).hasSameSizeAs(stored()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @CsvSource({"notice, NOTICE", "spike, SPIKE", "major, MAJOR"})
    void severityIsTheLeastToShow(String word, Severity least) {
        List<String> found = ids("/alerts?severity=" + word);

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(stored().stream()
                        .filter(raised -> raised.alert().severity().compareTo(least) >= 0)
                        .map(raised -> raised.alert().id())
                        .toList());
    }

    @Test
    void anAccountAndAStretchOfTimeCanBeChosen() {
        RaisedAlert one = stored().get(stored().size() / 2);
        Instant at = one.alert().raisedAt();

        List<String> found =
                ids("/alerts?account=" + one.alert().accountId() + "&from=" + at + "&to=" + at.plusMillis(1));

        assertThat(found).contains(one.alert().id());
        assertThat(ids("/alerts?account=" + one.alert().accountId() + "&from=" + at.plusMillis(1)))
                .doesNotContain(one.alert().id());
        assertThat(ids("/alerts?from=" + at.minusSeconds(9) + "&to=" + at))
                .doesNotContain(one.alert().id());
    }

    @Test
    void aWindowThatIsTooLongOrEndsBeforeItStartsIsRefused() {
        assertThat(Api.problem(400, "/alerts?from=2025-11-01&to=2026-11-20")
                        .path("parameter")
                        .asText())
                .isEqualTo("from");
        assertThat(Api.problem(400, "/alerts?from=2026-11-20&to=2026-11-19")
                        .path("parameter")
                        .asText())
                .isEqualTo("from");
    }

    private static List<String> ids(String path) {
        return Api.all(path, 200, () -> {}).stream()
                .map(alert -> alert.path("id").asText())
                .toList();
    }

    private static List<RaisedAlert> stored() {
        return Fixture.days()
                .stores()
                .alerts()
                .latest(SimulatedDays.START, Fixture.days().instant().plusSeconds(1), 10_000);
    }
}
