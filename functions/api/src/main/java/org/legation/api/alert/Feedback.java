package org.legation.api.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.api.web.ProblemException;

/**
 * What somebody thinks of an alert.
 *
 * @param useful whether it was useful to be told
 */
public record Feedback(boolean useful) {

    private static final String EXPECTED = "expected {\"useful\":true} or {\"useful\":false}";

    static Feedback read(@Nullable String body) {
        JsonNode json = json(body == null ? "" : body);
        if (!json.isObject() || json.size() != 1 || !json.path("useful").isBoolean()) {
            throw ProblemException.body(EXPECTED + ", found something else");
        }
        return new Feedback(json.path("useful").asBoolean());
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw ProblemException.body(EXPECTED + ", found no JSON");
        }
    }
}
