package org.legation.adapters.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Count;
import org.legation.core.post.WeiboNumber;

/** Reads the fields of a JSON object strictly; each error says which field and what was expected. */
final class Fields {

    private static final Instant WEIBO_OPENED = Instant.parse("2009-08-01T00:00:00Z");

    private final JsonNode object;
    private final String path;

    private Fields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    static Fields of(JsonNode node) {
        return of(node, "");
    }

    private static Fields of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw wrong(path.isEmpty() ? "line" : path, "a JSON object", node);
        }
        return new Fields(node, path.isEmpty() ? "" : path + ".");
    }

    Fields object(String name) {
        return of(present(name, "a JSON object"), path + name);
    }

    List<Fields> objects(String name) {
        JsonNode node = present(name, "a list");
        if (!node.isArray()) {
            throw wrong(path + name, "a list", node);
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            objects.add(of(node.get(i), path + name + "[" + i + "]"));
        }
        return objects;
    }

    String string(String name) {
        JsonNode node = present(name, "a text");
        if (!node.isTextual()) {
            throw wrong(path + name, "a text", node);
        }
        return node.textValue();
    }

    String string(String name, int longest) {
        String text = string(name);
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    path + name + ": expected at most " + longest + " characters, found " + text.length());
        }
        return text;
    }

    /** A text, or null where the key is there and its value is null. */
    @Nullable String nullableString(String name) {
        return present(name, "a text or null").isNull() ? null : string(name);
    }

    /**
     * A text made into something else.
     *
     * @param make throws IllegalArgumentException if it cannot
     */
    <T> T made(String name, String expected, Function<String, T> make) {
        String text = string(name);
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(path + name, expected, object.get(name));
        }
    }

    int version(int expected) {
        JsonNode node = present("v", "version " + expected);
        if (!node.isInt() || node.intValue() != expected) {
            throw wrong(path + "v", "version " + expected, node);
        }
        return expected;
    }

    /** A moment in ISO 8601 with an offset. */
    Instant instant(String name) {
        String text = string(name);
        Instant moment;
        try {
            moment = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong(path + name, "a moment in ISO 8601 such as 2026-11-20T09:30:15+08:00", object.get(name));
        }
        if (moment.isBefore(WEIBO_OPENED)) {
            throw wrong(path + name, "a moment after Weibo opened, " + WEIBO_OPENED, object.get(name));
        }
        return moment;
    }

    /** A count: a whole number, a text as Weibo shows it such as 1.2万 or 100万+, or null where it was not shown. */
    Count count(String name) {
        JsonNode node = present(name, "a count or null");
        if (node.isNull()) {
            return Count.missing();
        } else if (node.isIntegralNumber() && inRange(node)) {
            return Count.of(node.longValue());
        } else if (node.isTextual()) {
            return WeiboNumber.parse(node.textValue())
                    .orElseThrow(() -> wrong(path + name, "a count such as 27, \"1.2万\" or \"100万+\"", node));
        }
        throw wrong(path + name, "a whole number from 0 to " + Count.MOST + ", a text such as \"1.2万\", or null", node);
    }

    /** Where a field stands, such as {@code posts[2].mid}. */
    String place(String name) {
        return path + name;
    }

    IllegalArgumentException wrong(String name, String expected) {
        return wrong(path + name, expected, object.get(name));
    }

    private static boolean inRange(JsonNode node) {
        return node.canConvertToLong() && node.longValue() >= 0 && node.longValue() <= Count.MOST;
    }

    private JsonNode present(String name, String expected) {
        JsonNode node = object.get(name);
        if (node == null) {
            throw new IllegalArgumentException(path + name + ": expected " + expected + ", the key is missing");
        }
        return node;
    }

    private static IllegalArgumentException wrong(String field, String expected, @Nullable JsonNode found) {
        return new IllegalArgumentException(field + ": expected " + expected + ", found " + found);
    }
}
