package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.legation.adapters.Json;
import org.legation.api.web.Problem;

/** Asks the endpoints. */
final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Api() {}

    /** A good answer. */
    static JsonNode get(String path) {
        HttpResponse<String> response = send(path);
        assertThat(response.statusCode()).as("%s: %s", path, response.body()).isEqualTo(200);
        assertThat(type(response)).as(path).startsWith("application/json");
        return Json.read(response.body(), JsonNode.class);
    }

    /** A problem of a status. */
    static JsonNode problem(int status, String path) {
        HttpResponse<String> response = send(path);
        return problem(status, path, response.statusCode(), type(response), response.body());
    }

    static JsonNode problem(int status, String path, Response response) {
        return problem(status, path, response.statusCode(), response.contentType(), response.asString());
    }

    private static JsonNode problem(int status, String path, int found, String type, String body) {
        assertThat(found).as("%s: %s", path, body).isEqualTo(status);
        assertThat(type).as(path).startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = Json.read(body, JsonNode.class);
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

    /** Sends the address as it is, with all that is odd about it. */
    private static HttpResponse<String> send(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofMinutes(2))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
