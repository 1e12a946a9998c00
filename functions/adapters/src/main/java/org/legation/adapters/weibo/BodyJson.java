package org.legation.adapters.weibo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON as Weibo's servers write it, whose texts may hold control characters. */
final class BodyJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private BodyJson() {}

    /**
     * Reads a body of JSON alone.
     *
     * @throws UnknownShapeException if it is not JSON
     */
    static JsonNode read(String text) {
        try {
            JsonNode json = MAPPER.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
            if (!json.isContainerNode()) {
                throw new UnknownShapeException("body: expected a JSON object or array, found "
                        + (json.isMissingNode()
                                ? "nothing"
                                : "a " + json.getNodeType().name().toLowerCase(Locale.ROOT)));
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new UnknownShapeException("body: expected JSON, found none: " + position(e));
        }
    }

    /** Reads the JSON at the start of a text that goes on in another language; null if there is none. */
    static @Nullable JsonNode readStart(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return MAPPER.readTree(parser);
        } catch (IOException e) {
            return null;
        }
    }

    /** Where it stops being JSON, without the words that stand there. */
    private static String position(JsonProcessingException e) {
        return e.getLocation() == null
                ? "at its start"
                : "at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
