package org.legation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Json;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.deliver.Queued;

/** Settings tried out, the rules in force, and channels. */
@QuarkusTest
class DryRunTest {

    @Test
    void aBudgetOfAlmostNothingTellsOfAlmostNothing() {
        JsonNode strict = good("{\"falseAlertsPerDay\":0.001}", "");
        JsonNode usual = good("{}", "");

        assertThat(usual.path("facts").asInt())
                .isPositive()
                .isEqualTo(strict.path("facts").asInt());
        assertThat(usual.path("messages").asInt())
                .isGreaterThan(strict.path("messages").asInt());
        assertThat(usual.path("told")).hasSize(usual.path("messages").asInt());
        assertThat(strict.path("thresholds").path("falseAlertsPerDay").asDouble())
                .isEqualTo(0.001);
        assertThat(usual.path("thresholds").has("falseAlertsPerDay")).isFalse();
        assertThat(usual.path("limits").path(0).path("zh").asText()).isNotEmpty();
    }

    @Test
    void itWritesNothing() {
        List<RaisedAlert> before = alerts();
        List<Queued> waiting = waiting();

        good("{\"channels\":[{\"name\":\"press\",\"type\":\"sns\"}]}", "?days=90");

        assertThat(alerts()).isEqualTo(before);
        assertThat(waiting()).isEqualTo(waiting);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"falseAlertsPerDay\":0} | falseAlertsPerDay: expected a number above 0",
                "{\"quiet\":{\"from\":\"25:00\",\"to\":\"07:00\"}} | quiet.from",
                "{\"nonsense\":1} | nonsense",
                "[] | expected an object",
                "{ | expected JSON"
            })
    void settingsThatAreNoGoodAreRefusedAsTheOperatorsAre(String body, String said) {
        JsonNode problem = Api.problem(400, body, send(body, ""));

        assertThat(problem.path("detail").asText()).contains(said);
    }

    @Test
    void aSpanThatIsTooLongIsRefused() {
        assertThat(Api.problem(400, "days", send("{}", "?days=91"))
                        .path("parameter")
                        .asText())
                .isEqualTo("days");
    }

    @Test
    void theThresholdsInForceComeFromTheFleetAndSayWhetherWritingIsPossible() {
        JsonNode rules = Api.get("/alerts/thresholds");

        assertThat(rules.path("writing").asText()).isEqualTo("key");
        assertThat(rules.at("/thresholds/fleet/accounts").asInt()).isEqualTo(24);
        assertThat(rules.at("/thresholds/spikeOfPost/strength").asDouble()).isEqualTo(2.5);
        assertThat(rules.at("/thresholds/majorOfHour/oneIn").asLong()).isEqualTo(10_000);
        assertThat(rules.at("/thresholds").has("falseAlertsPerDay")).isFalse();
    }

    @Test
    void aTestMessageWaitsForItsChannel() {
        Response refused = given().post("/channels/topic/test");
        Response accepted = withKey("/channels/topic/test");

        Api.problem(401, "", refused);
        assertThat(accepted.statusCode()).isEqualTo(202);
        String id =
                Json.read(accepted.asString(), JsonNode.class).path("message").asText();
        assertThat(waiting()).extracting(Queued::id).contains(id);
        assertThat(Api.get("/channels").path(0).path("waiting").asInt())
                .isEqualTo(waiting().size());
        assertThat(Api.problem(404, "", withKey("/channels/press/test"))
                        .path("detail")
                        .asText())
                .contains("topic");
    }

    private static Response withKey(String path) {
        return given().header("Authorization", "Bearer a-key-that-only-tests-know")
                .post(path);
    }

    private static JsonNode good(String body, String query) {
        Response response = send(body, query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return Json.read(response.asString(), JsonNode.class);
    }

    private static Response send(String body, String query) {
        return given().contentType("application/json").body(body).post("/alerts/dry-run" + query);
    }

    private static List<RaisedAlert> alerts() {
        Instant end = Fixture.days().instant().plusSeconds(1);
        return Fixture.days().stores().alerts().latest(SimulatedDays.START, end, 10_000);
    }

    private static List<Queued> waiting() {
        return Fixture.days().stores().outbox().waiting("topic").stream()
                .map(stored -> stored.value())
                .toList();
    }
}
