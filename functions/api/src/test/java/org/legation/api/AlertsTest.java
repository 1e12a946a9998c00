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
import org.legation.core.alert.Spike;

@QuarkusTest
class AlertsTest {

    @Test
    void aSpikeCarriesTheFactsBehindIt() {
        JsonNode alert = Api.all("/alerts?severity=spike", 200, () -> {}).stream()
                .filter(one -> one.path("type").asText().equals("spike"))
                .findFirst()
                .orElseThrow();

        Spike spike = (Spike) stored().stream()
                .map(RaisedAlert::alert)
                .filter(one -> one.id().equals(alert.path("id").asText()))
                .findFirst()
                .orElseThrow();
        JsonNode facts = alert.path("facts");
        assertThat(facts.path("interactions").asLong()).isEqualTo(spike.interactions());
        assertThat(facts.path("expected").asDouble()).isEqualTo(spike.expected());
        assertThat(facts.path("multiple").asDouble()).isEqualTo(spike.multiple());
        assertThat(facts.path("n").asDouble()).isEqualTo(spike.posts());
        assertThat(alert.path("account").path("id").asText()).isEqualTo(spike.accountId());
        assertThat(alert.path("title").path("en").asText())
                .contains(alert.path("account").path("name").asText());
        assertThat(alert.path("notification").path("explanation").path("zh").asText())
                .isNotEmpty();
    }

    @Test
    void theFormulaOfWhatIsUsualIsListedAmongTheMeasures() {
        List<String> formulas = Api.list(
                Api.get("/measures").path("other"),
                formula -> formula.path("id").asText());

        assertThat(Api.all("/alerts", 200, () -> {}).stream()
                        .map(alert -> alert.path("facts").path("formula"))
                        .filter(JsonNode::isObject)
                        .map(formula -> formula.path("id").asText()))
                .isNotEmpty()
                .allMatch(formulas::contains);
    }

    @Test
    void whatPeopleWereToldOfCanBeChosen() {
        List<String> told = ids("/alerts?told=true");
        List<String> held = ids("/alerts?told=false");

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(stored().stream()
                        .filter(raised -> raised.notification() != null
                                && raised.notification().decision().isTold())
                        .map(raised -> raised.alert().id())
                        .toList());
        assertThat(held).isNotEmpty().hasSize(stored().size() - told.size());
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
                        .filter(raised ->
                                raised.severity() != null && raised.severity().compareTo(least) >= 0)
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
