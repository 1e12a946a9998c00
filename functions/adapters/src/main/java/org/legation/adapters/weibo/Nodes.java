package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lenient looks at JSON in which a field may be missing, null, a number or a text. */
final class Nodes {

    private static final int LONGEST_SHOWN = 80;

    private Nodes() {}

    /** A text or whole number as text, stripped; empty for everything else. */
    static String word(JsonNode node) {
        return node.isTextual() || node.isIntegralNumber() ? node.asText().strip() : "";
    }

    /** The first of some fields that has a word; empty if none has. */
    static String firstWord(JsonNode object, String... fields) {
        for (String field : fields) {
            String word = word(object.path(field));
            if (!word.isEmpty()) {
                return word;
            }
        }
        return "";
    }

    /** A text that is not blank; null for everything else. */
    static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** Weibo writes truth as true, 1 or "1". */
    static boolean isTrue(JsonNode node) {
        return node.isBoolean()
                ? node.booleanValue()
                : word(node).equals("1") || word(node).equals("true");
    }

    /** Whether a field holds this number, as number or text. */
    static boolean is(JsonNode node, int number) {
        return word(node).equals(Integer.toString(number));
    }

    /** The elements of an array, or of an object whose keys are numbers; nothing for everything else. */
    static List<JsonNode> list(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(elements::add);
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!field.getKey().matches("[0-9]{1,4}")) {
                    return List.of();
                }
                elements.add(field.getValue());
            }
        }
        return elements;
    }

    /** Whether a field is a list in one of its two forms. */
    static boolean isList(JsonNode node) {
        return node.isArray()
                || (node.isObject() && !node.isEmpty() && !list(node).isEmpty());
    }

    /** The element as it is told to a reader: short. */
    static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String json = node.toString();
        return json.length() <= LONGEST_SHOWN ? json : json.substring(0, LONGEST_SHOWN) + "…";
    }
}
