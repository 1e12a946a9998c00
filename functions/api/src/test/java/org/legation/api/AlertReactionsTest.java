package org.legation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.Json;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Reaction;

/** What people make of alerts, and who may say so. */
@QuarkusTest
class AlertReactionsTest {

    private static final String KEY = "a-key-that-only-tests-know";

    @Test
    void anAlertIsShownWithWhatBecameOfItsMessages() {
        RaisedAlert told = some(true);

        JsonNode detail = Api.get(path(told));

        assertThat(detail.path("alert").path("id").asText())
                .isEqualTo(told.alert().id());
        JsonNode delivery = detail.path("deliveries").path(0);
        assertThat(delivery.path("channel").asText()).isEqualTo("topic");
        assertThat(delivery.path("state").asText()).isEqualTo("waiting");
        assertThat(delivery.path("attempts").asInt()).isZero();
        assertThat(delivery.has("at")).isFalse();
        assertThat(delivery.has("reason")).isFalse();
    }

    @Test
    void whatNobodyWasToldOfHasNoDeliveries() {
        assertThat(Api.get(path(some(false))).path("deliveries")).isEmpty();
    }

    @Test
    void theFirstAcknowledgementCounts() {
        RaisedAlert alert = some(true);

        String first = acknowledgedAt(send(withKey(), alert, "/acknowledgement", null));
        Fixture.days().run(Duration.ofMinutes(5));
        String second = acknowledgedAt(send(withKey(), alert, "/acknowledgement", null));

        assertThat(second).isEqualTo(first).isNotEmpty();
        assertThat(stored(alert).acknowledgedAt()).isEqualTo(first);
    }

    @Test
    void theLastJudgementCountsAndTheAcknowledgementStays() {
        RaisedAlert alert = some(true);
        send(withKey(), alert, "/acknowledgement", null);

        send(withKey(), alert, "/feedback", "{\"useful\":true}");
        Response last = send(withKey(), alert, "/feedback", "{\"useful\":false}");

        JsonNode reaction =
                Json.read(last.asString(), JsonNode.class).path("alert").path("reaction");
        assertThat(reaction.path("useful").asBoolean(true)).isFalse();
        assertThat(stored(alert).useful()).isFalse();
        assertThat(stored(alert).acknowledgedAt()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"useful\":1}", "{\"useful\":true,\"by\":\"me\"}", "useful", "[true]"})
    void aJudgementThatIsNoneIsRefused(String body) {
        RaisedAlert alert = some(true);
        Reaction before = stored(alert);

        JsonNode problem = Api.problem(400, body, send(withKey(), alert, "/feedback", body));

        assertThat(problem.path("detail").asText()).contains("expected {\"useful\":true}");
        assertThat(stored(alert)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer another-key-than-the-one",
        "a-key-that-only-tests-know",
        "Bearer",
        "Basic a-key-that-only-tests-know"
    })
    void withoutTheKeyNothingIsWritten(String authorization) {
        RaisedAlert alert = some(false);

        Response response = send(given().header("Authorization", authorization), alert, "/acknowledgement", null);

        Api.problem(401, authorization, response);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(stored(alert)).isEqualTo(Reaction.NONE);
    }

    @Test
    void whoeverOnlyLooksChangesNothing() {
        RaisedAlert alert = some(false);

        for (String what : List.of("", "/acknowledgement", "/feedback")) {
            withKey().get(path(alert) + what);
            withKey().head(path(alert) + what);
        }

        assertThat(stored(alert)).isEqualTo(Reaction.NONE);
    }

    @Test
    void whatThereIsNotCannotBeJudged() {
        String missing = "/accounts/9900000001/alerts/1234567890-s25";

        Api.problem(404, missing, withKey().post(missing + "/acknowledgement"));
        Api.problem(404, missing);
        Api.problem(400, missing, withKey().post("/accounts/9900000001/alerts/a_b/acknowledgement"));
    }

    private static RequestSpecification withKey() {
        return given().header("Authorization", "Bearer " + KEY);
    }

    private static Response send(RequestSpecification as, RaisedAlert alert, String what, String body) {
        RequestSpecification request =
                body == null ? as : as.contentType("application/json").body(body);
        return request.post(path(alert) + what);
    }

    private static String acknowledgedAt(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return Json.read(response.asString(), JsonNode.class)
                .path("alert")
                .path("reaction")
                .path("acknowledgedAt")
                .asText();
    }

    private static String path(RaisedAlert raised) {
        return "/accounts/" + raised.alert().accountId() + "/alerts/"
                + raised.alert().id();
    }

    private static Reaction stored(RaisedAlert raised) {
        return Fixture.days()
                .stores()
                .alerts()
                .find(
                        raised.alert().accountId(),
                        raised.alert().raisedAt(),
                        raised.alert().id())
                .orElseThrow()
                .value()
                .reaction();
    }

    /** The first that people were told of, or were not. */
    private static RaisedAlert some(boolean told) {
        Instant end = Fixture.days().instant().plusSeconds(1);
        List<RaisedAlert> all = Fixture.days().stores().alerts().latest(SimulatedDays.START, end, 10_000);
        return all.stream()
                .filter(raised -> raised.notification() != null
                        && raised.notification().decision().isTold() == told)
                .reduce((newer, older) -> older)
                .orElseThrow();
    }
}
