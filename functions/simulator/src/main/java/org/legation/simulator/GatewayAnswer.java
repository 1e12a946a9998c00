package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How the gateway writes a list into {@code result}: all the spellings that clients have met. */
final class GatewayAnswer {

    /** The form of a result. */
    enum Form {
        /** {@code {"statuses": […], "total_number", "has_more", "next_cursor": number, 0 at the end}}. */
        NAMED,
        /** {@code {"items": […], "total_number", "next_cursor": text, "" at the end}}, without {@code has_more}. */
        ITEMS,
        /** {@code {"data": {"statuses": […], "total_number"}, "has_more", "next_cursor": number, null at the end}}. */
        NESTED,
        /** A bare array; nothing says whether there is more. */
        BARE,
        /** {@code {"statuses": […], "total_number"}} and {@code next_cursor} only where there is more. */
        SPARSE
    }

    private GatewayAnswer() {}

    static JsonNode result(Form form, Records records) {
        ObjectNode result = Json.object();
        long next = records.nextCursor();
        return switch (form) {
            case NAMED -> {
                list(result, records.name(), records);
                yield result.put("has_more", next != 0).put("next_cursor", next);
            }
            case ITEMS -> {
                list(result, "items", records);
                yield result.put("next_cursor", next == 0 ? "" : Long.toString(next));
            }
            case NESTED -> {
                list(result.putObject("data"), records.name(), records);
                result.put("has_more", next != 0);
                yield next == 0 ? result.putNull("next_cursor") : result.put("next_cursor", next);
            }
            case BARE -> records.rows();
            case SPARSE -> {
                list(result, records.name(), records);
                yield next == 0 ? result : result.put("next_cursor", next);
            }
        };
    }

    private static void list(ObjectNode into, String name, Records records) {
        ArrayNode rows = records.rows();
        into.set(name, rows);
        into.put("total_number", records.total());
    }
}
