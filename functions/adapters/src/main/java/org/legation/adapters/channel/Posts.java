package org.legation.adapters.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.Map;
import org.legation.adapters.Json;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;

/** JSON to services and from them. */
final class Posts {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private Posts() {}

    static WebRequest json(URI url, JsonNode body) {
        return new WebRequest(url, JSON, Json.write(body));
    }

    /** How many bytes a request posts. */
    static int bytes(WebRequest request) {
        return request.body() == null ? 0 : Texts.bytes(request.body());
    }

    /** The answer's JSON; missing if it is none. */
    static JsonNode answered(WebAnswer answer) {
        try {
            return Json.MAPPER.readTree(answer.text());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
