package org.legation.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.legation.adapters.Json;

/** Answers an API Gateway event, payload format 2.0, by asking the local endpoints. */
final class HttpEvent {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private HttpEvent() {}

    static String call(String event, int port) throws IOException, InterruptedException {
        JsonNode request = Json.MAPPER.readTree(event);
        String version = request.path("version").asText();
        if (!version.equals("2.0")) {
            throw new IllegalArgumentException("version: expected 2.0, found '" + version + "'");
        }
        String method =
                request.path("requestContext").path("http").path("method").asText("GET");
        String query = request.path("rawQueryString").asText();
        String path = request.path("rawPath").asText("/") + (query.isEmpty() ? "" : "?" + query);
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return Json.write(Map.of(
                "statusCode",
                answer.statusCode(),
                "headers",
                Map.of(
                        "content-type",
                        answer.headers().firstValue("content-type").orElse("")),
                "body",
                answer.body(),
                "isBase64Encoded",
                false));
    }
}
