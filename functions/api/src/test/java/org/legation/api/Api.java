package org.legation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.legation.adapters.Json;
import org.legation.api.web.Problem;

/** Asks the endpoints. */
final class Api {

    private Api() {}

    /** A good answer. */
    static JsonNode get(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode())
                .as("%s: %s", path, response.asString())
                .isEqualTo(200);
        assertThat(response.contentType()).as(path).startsWith("application/json");
        return json(response);
    }

    /** A problem of a status. */
    static JsonNode problem(int status, String path) {
        return problem(status, path, given().urlEncodingEnabled(false).get(path));
    }

    static JsonNode problem(int status, String path, Response response) {
        assertThat(response.statusCode())
                .as("%s: %s", path, response.asString())
                .isEqualTo(status);
        assertThat(response.contentType()).as(path).startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = json(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isNotEmpty();
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("titleZh").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).isNotEmpty();
        return problem;
    }

    /** All items of a list, page by page. */
    static List<JsonNode> all(String list, int limit, Runnable between) {
        return pages(list, limit, between).stream().flatMap(List::stream).toList();
    }

    static List<List<JsonNode>> pages(String list, int limit, Runnable between) {
        String start = list + (list.contains("?") ? "&" : "?") + "limit=" + limit;
        List<List<JsonNode>> pages = new ArrayList<>();
        String path = start;
        while (true) {
            JsonNode page = get(path);
            pages.add(list(page.path("items"), Function.identity()));
            if (!page.has("next")) {
                return pages;
            }
            path = start + "&cursor=" + page.path("next").asText();
            between.run();
        }
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        array.forEach(item -> values.add(read.apply(item)));
        return values;
    }

    private static JsonNode json(Response response) {
        return Json.read(response.asString(), JsonNode.class);
    }
}
