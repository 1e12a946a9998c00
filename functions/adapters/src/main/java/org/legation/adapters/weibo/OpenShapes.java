package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/** Bodies of api.weibo.com, of 2012 as of today, and of its commercial twin. */
final class OpenShapes {

    private OpenShapes() {}

    static Optional<WeiboBody> read(JsonNode body, Reading reading) {
        if (Nodes.isList(body.path("statuses"))) {
            return Optional.of(timeline(body, reading));
        } else if (body.isArray()) {
            return rows(body, reading);
        } else if (PostShapes.isPost(body)) {
            PostList posts = new PostList(new PostReader(Dialect.OPEN, true, reading), reading, null);
            posts.add(body, body);
            return Optional.of(posts.posts(BodyKind.OPEN_POST, WeiboBody.Paging.NONE));
        } else if (PostShapes.isUser(body) && Reading.uid(body) != null) {
            WeiboAccount account = reading.account(Reading.uid(body), body);
            return Optional.of(new WeiboBody.Profile(BodyKind.OPEN_PROFILE, account, reading.problems()));
        }
        return Optional.empty();
    }

    private static WeiboBody timeline(JsonNode body, Reading reading) {
        boolean batch = body.path("states").isArray();
        PostList posts = new PostList(new PostReader(Dialect.OPEN, false, reading), reading, null);
        posts.addAll(body.path("statuses"));
        return posts.posts(
                batch ? BodyKind.OPEN_BATCH : BodyKind.OPEN_TIMELINE,
                paging(body, "statuses"),
                null,
                states(body.path("states"), reading));
    }

    /** Where a list with a cursor goes on: 0, empty or null ends it, and so does the word that nothing follows. */
    static WeiboBody.Paging paging(JsonNode of, String rows) {
        WeiboBody.Cursor cursor = MobileShapes.cursor(of, "next_cursor");
        JsonNode more = of.path("has_more");
        boolean stops = !Nodes.isAbsent(more) && !Nodes.isTrue(more);
        boolean ends = stops || Nodes.list(of.path(rows)).isEmpty() || (cursor == null && !Nodes.isTrue(more));
        return new WeiboBody.Paging(cursor, MobileShapes.total(of.path("total_number")), ends, null);
    }

    private static Map<Mid, Integer> states(JsonNode rows, Reading reading) {
        Map<Mid, Integer> states = new LinkedHashMap<>();
        for (JsonNode row : Nodes.list(rows)) {
            String id = Nodes.word(row.path("id"));
            String state = Nodes.word(row.path("state"));
            if (id.matches("[1-9][0-9]{0,17}") && state.matches("-?[0-9]{1,6}")) {
                states.put(Mid.parse(id), Integer.parseInt(state));
            } else {
                reading.problem("states: expected an id and its state, found " + Nodes.shown(row), row);
            }
        }
        return states;
    }

    /** Rows without an envelope: counts, or posts. */
    private static Optional<WeiboBody> rows(JsonNode body, Reading reading) {
        boolean counts = true;
        boolean posts = false;
        for (JsonNode row : body) {
            counts &= row.isObject() && row.has("reposts") && row.has("comments") && !row.has("text");
            posts |= PostShapes.isPost(row);
        }
        if (counts) {
            return Optional.of(counts(body, reading));
        } else if (posts) {
            PostList list = new PostList(new PostReader(Dialect.OPEN, false, reading), reading, null);
            list.addAll(body);
            return Optional.of(list.posts(BodyKind.OPEN_ROWS, WeiboBody.Paging.NONE));
        }
        return Optional.empty();
    }

    private static WeiboBody counts(JsonNode rows, Reading reading) {
        Map<Mid, Engagement> counts = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            String id = Nodes.firstWord(row, "id", "idstr", "mid");
            if (id.matches("[1-9][0-9]{0,17}")) {
                counts.put(
                        Mid.parse(id),
                        new Engagement(
                                reading.count(row, "reposts", (Long) null),
                                reading.count(row, "comments", (Long) null),
                                reading.count(row, "attitudes", (Long) null)));
            } else {
                reading.problem("id: expected up to 18 digits, found " + Nodes.shown(row.path("id")), row);
            }
        }
        return new WeiboBody.Counts(BodyKind.OPEN_COUNTS, counts, reading.problems());
    }
}
