package org.legation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a list, put together, are the list, whatever the length of a page and whatever is added meanwhile. */
@QuarkusTest
class PagingTest {

    @ParameterizedTest
    @CsvSource({
        "/accounts, id, 1",
        "/accounts, id, 7",
        "/accounts, id, 200",
        "/accounts/9900000001/posts, mid, 1",
        "/accounts/9900000001/posts, mid, 4",
        "/accounts/9900000003/posts, mid, 3",
        "/alerts, id, 1",
        "/alerts, id, 2",
        "/alerts?severity=spike, id, 1"
    })
    void whatIsAddedMeanwhileNeitherRepeatsNorHidesAnything(String list, String id, int limit) {
        List<String> before = ids(Api.all(list, 100, () -> {}), id);

        List<List<JsonNode>> pages = Api.pages(list, limit, PagingTest::oneHourLaterAtMostTwice);

        List<String> seen =
                pages.stream().flatMap(page -> ids(page, id).stream()).toList();
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(limit));
        added = 0;
    }

    private static int added;

    private static void oneHourLaterAtMostTwice() {
        if (added++ < 2) {
            Fixture.days().run(Duration.ofHours(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/accounts/9900000001/posts", "/alerts"})
    void aCursorOfAnotherListOrAMadeUpOneIsRefused(String list) {
        Set<String> others = new HashSet<>(Set.of("x", "%20", "YQ", "YWxlcnRzOnh4", "cG9zdHM6MQ", "YWxlcnRzOjEjMg"));
        others.add(cursor("accounts/9900000001/posts:1"));
        others.add(cursor("posts/9900000001:1"));
        others.add(cursor("alerts:2026-11-20T00:00:00.000Z"));
        others.add(cursor("accounts:" + "x".repeat(41)));
        for (String other : List.of("/accounts", "/accounts/9900000001/posts", "/alerts")) {
            if (!other.equals(list)) {
                others.add(Api.get(other + "?limit=1").path("next").asText());
            }
        }

        assertThat(others)
                .allSatisfy(other -> assertThat(Api.problem(400, list + "?cursor=" + other)
                                .path("parameter")
                                .asText())
                        .isEqualTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/accounts/9900000001/posts", "/alerts"})
    void aCursorDoesNotShowWhatItHolds(String list) {
        String next = given().get(list + "?limit=1").jsonPath().getString("next");

        assertThat(next).matches("[A-Za-z0-9_-]+").doesNotContain("99000").doesNotContain("accounts");
    }

    private static String cursor(String text) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<String> ids(List<JsonNode> items, String id) {
        return items.stream().map(item -> item.path(id).asText()).toList();
    }
}
