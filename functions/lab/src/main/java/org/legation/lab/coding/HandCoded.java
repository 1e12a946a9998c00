package org.legation.lab.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.core.coding.Category;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.post.PostType;

/**
 * A post as a person coded it.
 *
 * @param category the primary one
 * @param principles null if the person did not code them
 * @param cues null likewise
 */
record HandCoded(
        PostType type,
        String text,
        Category category,
        @Nullable Set<Principle> principles,
        @Nullable Set<Cue> cues) {

    /**
     * Reads a JSON object with text and category, and perhaps type, principles and cues.
     *
     * @throws IllegalArgumentException naming the field that is not as expected
     */
    static HandCoded of(String line) {
        JsonNode post;
        try {
            post = Json.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a JSON object: " + e.getOriginalMessage(), e);
        }
        if (!post.path("text").isTextual()) {
            throw new IllegalArgumentException("text: expected a text, found " + post.path("text"));
        }
        String type = post.path("type").asText("original");
        return new HandCoded(
                constant(PostType.class, "type", type.toUpperCase(Locale.ROOT)),
                post.path("text").textValue(),
                constant(Category.class, "category", post.path("category").asText()),
                constants(Principle.class, post, "principles"),
                constants(Cue.class, post, "cues"));
    }

    private static <E extends Enum<E>> @Nullable Set<E> constants(Class<E> kind, JsonNode post, String field) {
        JsonNode values = post.path(field);
        if (values.isMissingNode() || values.isNull()) {
            return null;
        }
        if (!values.isArray()) {
            throw new IllegalArgumentException(field + ": expected an array, found " + values);
        }
        Set<E> constants = EnumSet.noneOf(kind);
        values.forEach(value -> constants.add(constant(kind, field, value.asText())));
        return constants;
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, String field, String value) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field + ": expected one of "
                        + Arrays.stream(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + "; found '" + value + "'"));
    }
}
