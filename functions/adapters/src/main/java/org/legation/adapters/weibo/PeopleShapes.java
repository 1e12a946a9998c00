package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Bodies about people who are no agencies. They are recognised, so that they are not mistaken for others. */
final class PeopleShapes {

    private PeopleShapes() {}

    static Optional<WeiboBody> read(JsonNode body) {
        JsonNode data = body.path("data");
        JsonNode rows = data.path("data");
        if (body.path("comments").isArray()
                || data.path("comments").isArray()
                || body.has("rootid")
                || body.has("filter_group")
                || body.has("rootComment")
                || data.has("hot_data")
                || body.path("result").path("comments").isArray()
                || isComments(body)
                || isComments(data)
                || isComments(rows)
                || (rows.isArray() && data.has("max_id"))) {
            return Optional.of(new WeiboBody.NotKept(BodyKind.COMMENTS));
        } else if (body.path("reposts").isArray()
                || rows.isArray()
                || isReposts(data)
                || (data.isArray() && body.has("max_page"))) {
            return Optional.of(new WeiboBody.NotKept(BodyKind.REPOSTS));
        } else if (data.path("user").isObject() && (data.has("submit") || data.has("having_count"))) {
            return Optional.of(new WeiboBody.NotKept(BodyKind.COOKIE_OWNER));
        }
        return Optional.empty();
    }

    private static boolean isComments(JsonNode rows) {
        if (!rows.isArray()) {
            return false;
        }
        JsonNode first = rows.path(0);
        return first.has("rootid")
                || first.has("rootidstr")
                || first.has("floor_number")
                || first.has("reply_id")
                || first.has("like_counts")
                || first.path("status").isObject();
    }

    private static boolean isReposts(JsonNode rows) {
        return rows.isArray() && rows.path(0).path("retweeted_status").isObject();
    }
}
