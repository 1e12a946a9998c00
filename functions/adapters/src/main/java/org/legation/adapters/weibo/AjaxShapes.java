package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.legation.core.post.Engagement;

/** Bodies of weibo.com/ajax. */
final class AjaxShapes {

    private AjaxShapes() {}

    static Optional<WeiboBody> read(JsonNode body, Reading reading) {
        JsonNode data = body.path("data");
        if (Nodes.isList(data.path("list"))) {
            return Optional.of(list(data, reading));
        } else if (data.path("user").isObject()) {
            return profile(data.path("user"), reading);
        } else if (data.has("longTextContent") || isNoLongText(body)) {
            return Optional.of(longText(data, reading));
        } else if (body.has("ok") && PostShapes.isPost(body)) {
            PostList posts = new PostList(new PostReader(Dialect.AJAX, true, reading), reading, null);
            posts.add(body, body);
            return Optional.of(posts.posts(BodyKind.AJAX_POST, WeiboBody.Paging.NONE));
        }
        return Optional.empty();
    }

    private static WeiboBody list(JsonNode data, Reading reading) {
        PostList posts = new PostList(new PostReader(Dialect.AJAX, false, reading), reading, null);
        posts.addAll(data.path("list"));
        WeiboBody.Cursor cursor = MobileShapes.cursor(data, "since_id");
        boolean ends = Nodes.list(data.path("list")).isEmpty() || (data.has("since_id") && cursor == null);
        String note = Nodes.text(data.path("bottom_tips_text"));
        Long total = MobileShapes.total(data.path("total"));
        return posts.posts(BodyKind.AJAX_LIST, new WeiboBody.Paging(cursor, total, ends, note));
    }

    private static Optional<WeiboBody> profile(JsonNode user, Reading reading) {
        String uid = Reading.uid(user);
        if (uid == null) {
            throw new UnknownShapeException(
                    "data.user.id: expected the account's uid, found " + Nodes.shown(user.path("id")));
        }
        WeiboAccount account = reading.account(uid, user);
        return Optional.of(new WeiboBody.Profile(BodyKind.AJAX_PROFILE, account, reading.problems()));
    }

    /** A post without a longer text has an empty object. */
    private static boolean isNoLongText(JsonNode body) {
        JsonNode data = body.path("data");
        return data.isObject() && data.isEmpty() && Nodes.is(body.path("ok"), 1);
    }

    private static WeiboBody longText(JsonNode data, Reading reading) {
        String text = Nodes.text(data.path("longTextContent"));
        return new WeiboBody.LongText(
                BodyKind.AJAX_LONG_TEXT,
                text == null ? null : PostHtml.ofPlain(text).text(),
                Engagement.UNKNOWN,
                reading.problems());
    }
}
