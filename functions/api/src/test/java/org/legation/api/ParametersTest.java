package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not as expected is refused, and the problem says which parameter and what was expected. */
@QuarkusTest
class ParametersTest {

    private static final String POSTS = "/accounts/9900000001/posts";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/accounts | limit | 0 | a number from 1 to 200",
                "/accounts | limit | 201 | a number from 1 to 200",
                "/accounts | limit | -1 | a number from 1 to 200",
                "/accounts | limit | 1.5 | a number from 1 to 200",
                "/accounts | limit | ten | a number from 1 to 200",
                "/accounts | limit | 99999999999 | a number from 1 to 200",
                "/accounts | kind | ministry | one of embassy, consulate,",
                "/accounts | kind | EMBASSY | one of embassy, consulate,",
                "/accounts | country | fr | an ISO 3166-1 alpha-2 code",
                "/accounts | country | FRA | an ISO 3166-1 alpha-2 code",
                "/accounts | enabled | yes | true or false",
                "/accounts | cursor | nonsense! | the 'next' of an earlier page",
                "/alerts | account | a%20b | an account's id",
                "/alerts | account | %3Cscript%3E | an account's id",
                "/alerts | severity | loud | notice, spike or major",
                "/alerts | from | yesterday | a moment such as",
                "/alerts | from | 2026-11-31 | a moment such as",
                "/alerts | from | 2026-11-20T10:00:00 | a moment such as",
                "/alerts | from | 2009-07-31 | from 2009-08-01 to",
                "/alerts | to | 2999-01-01 | from 2009-08-01 to",
                "/alerts | to | -999999999-01-01 | from 2009-08-01 to",
                "/alerts | to | +1000000000-12-31T23:59:59Z | from 2009-08-01 to",
                "/alerts | limit | 201 | a number from 1 to 200",
                "/alerts | cursor | YWNjb3VudHM6MQ | the 'next' of an earlier page",
                "/accounts/9900000001/posts | from | 20261120 | a moment such as",
                "/accounts/9900000001/posts | to | 2009-07-31 | from 2009-08-01 to",
                "/accounts/9900000001/posts | limit | 101 | a number from 1 to 100",
                "/accounts/9900000001/posts | cursor | x | the 'next' of an earlier page",
                "/series | scope | everyone | account:ID, group:KIND",
                "/series | scope | group:ministry | account:ID, group:KIND",
                "/series | scope | country:fr | account:ID, group:KIND",
                "/series | scope | account:a%20b | account:ID, group:KIND",
                "/series | by | minute | hour, day, week, month or year",
                "/series | from | 2009-07-31 | a day from 2009-08-01 to",
                "/series | from | 2026-11-20T00:00:00Z | a day from 2009-08-01 to",
                "/series | to | 2999-01-01 | a day from 2009-08-01 to",
                "/series | to | 2026-02-29 | a day from 2009-08-01 to",
                "/series | measures | bci5 | each of them one of posts, engagement, bci7, bci4,",
                "/series | measures | posts, | each of them one of posts,",
                "/series | measures | posts,all | each of them one of posts,",
                "/series.csv | measures | Posts | each of them one of posts,",
                "/series.csv | by | minute | hour, day, week, month or year",
                "/accounts/9900000001/posts.csv | limit | 1001 | a number from 1 to 1000",
                "/accounts/9900000001/posts.csv | from | 20261120 | a moment such as",
                "/boards/accounts-by-bci7 | period | 2026-W54 | a period such as",
                "/boards/accounts-by-bci7 | period | 2026-13 | a period such as",
                "/boards/accounts-by-bci7 | period | 0000 | from 2009-08-01 to",
                "/boards/accounts-by-bci7 | period | 2999 | from 2009-08-01 to",
                "/boards/accounts-by-bci7 | scope | country:FR | all, or group:KIND",
                "/boards/countries-by-engagement | scope | group:embassy | all, or group:KIND",
                "/boards/accounts-by-bci7 | limit | 26 | a number from 1 to 25",
                "/standings | group | ministry | one of embassy, consulate,",
                "/standings | day | 2026-W47 | a day from 2009-08-01 to",
                "/standings | day | 2999-01-01 | a day from 2009-08-01 to",
                "/standings | account | a%20b | an account's id",
                "/standings | weights | 0.5,0.5 | four numbers from 0 to 1",
                "/standings | weights | 0.3,0.2,0.3,0.3 | four numbers from 0 to 1",
                "/standings | weights | 1.2,-0.2,0,0 | four numbers from 0 to 1",
                "/standings | weights | NaN,0,0,1 | four numbers from 0 to 1",
                "/standings | weights | 0.3,0.2,0.3,0.2, | four numbers from 0 to 1",
                "/standings | weights | 1e0,0,0,0 | four numbers from 0 to 1",
                "/standings | limit | 501 | a number from 1 to 500"
            })
    void aBadValueIsRefused(String path, String parameter, String value, String expected) {
        String text = value == null ? "" : value;

        JsonNode problem = Api.problem(400, path + "?" + parameter + "=" + text);

        assertThat(problem.path("type").asText()).isEqualTo("urn:legation:problem:parameter");
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.path("expected").asText()).contains(expected);
        assertThat(problem.path("detail").asText()).startsWith(parameter + ": expected ");
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/a%20b, id",
        "/accounts/%3Cb%3E/posts, id",
        "/accounts/9900000001/posts/0, mid",
        "/accounts/9900000001/posts/12345678901234567890, mid",
        "/accounts/9900000001/posts/%E5%BE%AE, mid",
        "/boards/accounts-by-luck, board"
    })
    void aBadWordInTheAddressIsRefused(String path, String parameter) {
        assertThat(Api.problem(400, path).path("parameter").asText()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts",
                POSTS,
                "/alerts",
                "/series",
                "/boards",
                "/measures",
                "/codes",
                "/standings",
                "/health"
            })
    void aParameterThatAnEndpointDoesNotHaveIsRefused(String path) {
        JsonNode problem = Api.problem(400, path + "?limt=5");

        assertThat(problem.path("parameter").asText()).isEqualTo("limt");
        assertThat(problem.path("expected").asText()).matches("no parameters|parameters among \\[.*]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts?limit=", "/accounts?kind", "/alerts?cursor=", "/series?scope=&by=day"})
    void aParameterWithoutAValueIsRefused(String path) {
        assertThat(Api.problem(400, path).path("expected").asText()).isEqualTo("one value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts?limit=1&limit=2", "/series?by=day&by=week", "/alerts?severity=spike&severity="})
    void aParameterThatStandsTwiceIsRefused(String path) {
        assertThat(Api.problem(400, path).path("expected").asText()).isEqualTo("one value");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 3000})
    void aLongValueIsNotRepeatedInFull(int length) {
        JsonNode problem = Api.problem(400, "/accounts?kind=" + "x".repeat(length));

        assertThat(problem.path("detail").asText()).contains("…'").hasSizeLessThan(500);
    }
}
