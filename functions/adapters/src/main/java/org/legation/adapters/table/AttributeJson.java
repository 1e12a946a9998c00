package org.legation.adapters.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's JSON, in which streams bring items: {@code {"accountId":{"S":"1743951792"}}}. */
public final class AttributeJson {

    private AttributeJson() {}

    /**
     * Reads an item.
     *
     * @throws IllegalArgumentException if a value is not of a type that our items have
     */
    public static Map<String, AttributeValue> read(JsonNode item) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        item.properties().forEach(field -> attributes.put(field.getKey(), value(field.getKey(), field.getValue())));
        return attributes;
    }

    private static AttributeValue value(String name, JsonNode typed) {
        if (!typed.isObject() || typed.size() != 1) {
            throw new IllegalArgumentException(name + ": expected one type and value, found " + typed);
        }
        Map.Entry<String, JsonNode> field = typed.properties().iterator().next();
        JsonNode value = field.getValue();
        return switch (field.getKey()) {
            case "S" -> AttributeValue.fromS(text(name, value));
            case "N" -> AttributeValue.fromN(text(name, value));
            case "B" -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes(name, text(name, value))));
            case "BOOL" ->
                AttributeValue.fromBool(
                        of(name, value, value.isBoolean(), "true or false").booleanValue());
            case "NULL" ->
                AttributeValue.fromNul(
                        of(name, value, value.isBoolean(), "true").booleanValue());
            case "M" -> AttributeValue.fromM(read(of(name, value, value.isObject(), "an object")));
            case "L" -> {
                List<AttributeValue> elements = new ArrayList<>();
                of(name, value, value.isArray(), "a list").forEach(element -> elements.add(value(name, element)));
                yield AttributeValue.fromL(elements);
            }
            default -> throw new IllegalArgumentException(name + ": no such type here: " + field.getKey());
        };
    }

    private static String text(String name, JsonNode value) {
        return of(name, value, value.isTextual(), "a text").textValue();
    }

    private static byte[] bytes(String name, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": expected base 64, found " + text, e);
        }
    }

    private static JsonNode of(String name, JsonNode value, boolean fits, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(name + ": expected " + expected + ", found " + value);
        }
        return value;
    }

    public static ObjectNode write(Map<String, AttributeValue> item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        item.forEach((name, value) -> json.set(name, write(value)));
        return json;
    }

    private static ObjectNode write(AttributeValue value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case B -> json.put("B", Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe()));
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", true);
            case M -> json.set("M", write(value.m()));
            case L -> {
                ArrayNode elements = json.putArray("L");
                value.l().forEach(element -> elements.add(write(element)));
            }
            default -> throw new IllegalArgumentException("items have no attributes of type " + value.type());
        }
        return json;
    }
}
