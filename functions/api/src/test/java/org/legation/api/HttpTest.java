package org.legation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manners of HTTP. */
@QuarkusTest
class HttpTest {

    private static final String LONG = "/series?by=hour&from=2026-11-19&to=2026-11-22";

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingCanBeWritten(String method) {
        Response response = given().body("{}").contentType("application/json").request(method, "/accounts");

        Api.problem(405, "/accounts", response);
        assertThat(allow(response)).contains("GET").doesNotContain(method);
    }

    @Test
    void whoWantsSomethingElseThanJsonIsToldSo() {
        Api.problem(406, "/accounts", given().accept("text/csv").get("/accounts"));
    }

    @Test
    void thereIsNothingElsewhere() {
        assertThat(Api.problem(404, "/nothing").path("detail").asText()).contains("/openapi");
    }

    @Test
    void headIsGetWithoutTheBody() {
        Response head = given().head("/measures");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(given().get("/measures").header("ETag"));
        assertThat(head.asString()).isEmpty();
    }

    @Test
    void optionsTellsWhatIsAllowed() {
        Response options = given().options("/accounts");

        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(allow(options)).contains("GET", "HEAD", "OPTIONS").doesNotContain("POST");
    }

    @Test
    void anAnswerIsSentWholeWithItsLength() {
        Response response = given().get(LONG);

        assertThat(Integer.parseInt(response.header("Content-Length"))).isGreaterThan(5000);
        assertThat(response.header("Transfer-Encoding")).isNull();
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldThatNothingHasChanged() {
        Response first = given().get("/measures");

        Response again = given().header("If-None-Match", first.header("ETag")).get("/measures");
        Response weak = given().header("If-None-Match", "\"x\", W/" + first.header("ETag"))
                .get("/measures");
        Response other = given().header("If-None-Match", "\"x\"").get("/measures");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(weak.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.asString()).isEqualTo(first.asString());
    }

    @Test
    void aProblemHasNoTagAndNothingOfTheInside() {
        Response response = given().get("/accounts?limit=0");

        assertThat(response.header("ETag")).isNull();
        assertThat(response.asString()).doesNotContain("Exception", "org.legation");
    }

    /** On the way through the function each word becomes a header of its own. */
    private static String allow(Response response) {
        return String.join(", ", response.headers().getValues("Allow"));
    }
}
