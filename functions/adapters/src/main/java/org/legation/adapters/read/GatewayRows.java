package org.legation.adapters.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.core.post.Count;
import org.legation.core.post.Mid;
import org.legation.core.post.WeiboNumber;

/**
 * The records of a gateway's answer, each of which is paid for, in whichever of the ways it writes a list: {@code result}
 * is the list itself, or holds it under one of several names, or does so inside {@code data}.
 *
 * @param rows the records
 * @param more whether the answer says that there are more; null if it says nothing
 */
record GatewayRows(List<JsonNode> rows, @Nullable Boolean more) {

    private static final List<String> NAMES = List.of("statuses", "users", "items", "data", "list");

    /**
     * Finds them.
     *
     * @throws UnknownShapeException if there is no list
     */
    static GatewayRows of(JsonNode answer) {
        List<JsonNode> levels = new ArrayList<>();
        for (JsonNode at = answer.path("result"); at.isContainerNode(); at = at.path("data")) {
            levels.add(at);
        }
        for (JsonNode level : levels) {
            JsonNode list = level.isArray() ? level : list(level);
            if (list.isArray()) {
                List<JsonNode> rows = new ArrayList<>();
                list.forEach(rows::add);
                return new GatewayRows(rows, more(levels));
            }
        }
        throw new UnknownShapeException("result: expected a list, or one in it");
    }

    private static JsonNode list(JsonNode level) {
        return NAMES.stream()
                .map(level::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(level.path("statuses"));
    }

    /** {@code has_more} says it; else {@code next_cursor}, of which 0, nothing and null are the end. */
    private static @Nullable Boolean more(List<JsonNode> levels) {
        Boolean more = null;
        for (JsonNode level : levels) {
            JsonNode said = level.path("has_more");
            JsonNode cursor = level.path("next_cursor");
            if (!said.isMissingNode() && !said.isNull()) {
                return said.asBoolean();
            } else if (level.has("next_cursor")) {
                more = !cursor.isNull() && !cursor.asText().matches("0*");
            }
        }
        return more;
    }

    /** The posts that stand there, also those that cannot be read. */
    Set<Mid> mids() {
        return rows.stream().flatMap(row -> mid(row).stream()).collect(Collectors.toSet());
    }

    /** What stands in the place of a post's text, maybe nothing; empty if it has no record. */
    Optional<String> notice(Mid mid) {
        return rows.stream()
                .filter(row -> mid(row).filter(mid::equals).isPresent())
                .map(row -> row.path("text").asText())
                .findFirst();
    }

    private static Optional<Mid> mid(JsonNode row) {
        return Stream.of("mid", "idstr", "id")
                .map(field -> row.path(field).asText())
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .map(Mid::parse)
                .findFirst();
    }

    /** The record of a user; empty if there is none. */
    Optional<JsonNode> user(String uid) {
        return rows.stream()
                .filter(row -> uid.equals(row.path("idstr").asText())
                        || uid.equals(row.path("id").asText()))
                .findFirst();
    }

    /** A count, missing if it is not shown. */
    static Count count(JsonNode user, String field) {
        JsonNode shown = user.path(field);
        return shown.isValueNode() && !shown.isNull()
                ? WeiboNumber.parse(shown.asText()).orElse(Count.missing())
                : Count.missing();
    }
}
