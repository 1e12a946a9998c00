package org.legation.adapters.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
        if (typed.size() != 1) {
            throw new IllegalArgumentException(name + ": expected one type and value, found " + typed);
        }
        Map.Entry<String, JsonNode> field = typed.properties().iterator().next();
        JsonNode value = field.getValue();
        try {
            return switch (field.getKey()) {
                case "S" -> AttributeValue.fromS(value.textValue());
                case "N" -> AttributeValue.fromN(value.textValue());
                case "B" -> AttributeValue.fromB(SdkBytes.fromByteArray(value.binaryValue()));
                case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
                case "NULL" -> AttributeValue.fromNul(true);
                case "M" -> AttributeValue.fromM(read(value));
                case "L" -> {
                    List<AttributeValue> elements = new ArrayList<>();
                    value.forEach(element -> elements.add(value(name, element)));
                    yield AttributeValue.fromL(elements);
                }
                default -> throw new IllegalArgumentException(name + ": no such type here: " + field.getKey());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": not base 64", e);
        }
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
            case B -> json.put("B", value.b().asByteArrayUnsafe());
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
