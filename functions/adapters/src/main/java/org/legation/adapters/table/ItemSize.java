package org.legation.adapters.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item weighs by DynamoDB's rules (developer guide, "DynamoDB item sizes and formats"): names and strings by
 * their UTF-8 bytes, numbers by a byte for two significant digits and one more, lists and maps three bytes and one for
 * each element.
 */
public final class ItemSize {

    private static final int WRITE_UNIT = 1024;
    private static final int READ_UNIT = 4096;

    private ItemSize() {}

    public static int of(Map<String, AttributeValue> item) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            size += bytes(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    /** The write units of one write of an item of this size. */
    public static int writeUnits(int size) {
        return Math.max(1, (size + WRITE_UNIT - 1) / WRITE_UNIT);
    }

    /** The read units of one strongly consistent read of this size. */
    public static int readUnits(int size) {
        return Math.max(1, (size + READ_UNIT - 1) / READ_UNIT);
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case M ->
                3
                        + value.m().entrySet().stream()
                                .mapToInt(entry -> 1 + bytes(entry.getKey()) + of(entry.getValue()))
                                .sum();
            case L ->
                3 + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
            default -> throw new IllegalArgumentException("items have no attributes of type " + value.type());
        };
    }

    /** One byte for two significant digits and one more, and one for a minus sign. */
    private static int number(String number) {
        int first = -1;
        int last = -1;
        int digits = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == 'e' || c == 'E') {
                break;
            } else if (c >= '0' && c <= '9') {
                if (c != '0') {
                    first = first < 0 ? digits : first;
                    last = digits;
                }
                digits++;
            }
        }
        int significant = first < 0 ? 0 : last - first + 1;
        return 1 + (significant + 1) / 2 + (number.startsWith("-") ? 1 : 0);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
