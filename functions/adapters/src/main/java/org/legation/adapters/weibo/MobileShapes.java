package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Engagement;

/** Bodies of m.weibo.cn. */
final class MobileShapes {

    /** The containers that are one account's: posts, posts of the newer kind, profile, hot posts. */
    private static final Pattern CONTAINER =
            Pattern.compile("(?:107603|230413|100505|230283|231002)([1-9][0-9]{4,10})(?:_.*)?");

    private MobileShapes() {}

    static Optional<WeiboBody> read(JsonNode body, Reading reading) {
        JsonNode data = body.path("data");
        if (Nodes.isList(data.path("cards"))
                || (data.has("cardlistInfo") && data.path("cards").isContainerNode())) {
            return Optional.of(list(data, reading));
        } else if (data.path("userInfo").isObject()) {
            return profile(data.path("userInfo"), reading);
        } else if (data.path("user").isObject() && Nodes.isList(data.path("statuses"))) {
            return Optional.of(profileInfo(data, reading));
        } else if (isLongText(body)) {
            return Optional.of(longText(data, reading));
        } else if (data.isObject() && !data.has("list") && PostShapes.isPost(data)) {
            PostList posts = new PostList(new PostReader(Dialect.MOBILE, true, reading), reading, null);
            posts.add(data, data);
            return Optional.of(posts.posts(BodyKind.MOBILE_POST, WeiboBody.Paging.NONE));
        }
        return Optional.empty();
    }

    private static WeiboBody list(JsonNode data, Reading reading) {
        JsonNode info = data.path("cardlistInfo");
        PostList posts = new PostList(new PostReader(Dialect.MOBILE, false, reading), reading, owner(info));
        addCards(data.path("cards"), posts, reading);
        WeiboBody.Cursor cursor = cursor(info, "since_id");
        cursor = cursor == null ? cursor(info, "page") : cursor;
        // Without the list's own facts nothing says where it goes on, nor that it does not.
        boolean ends = info.isObject()
                && (cursor == null || Nodes.list(data.path("cards")).isEmpty());
        return posts.posts(BodyKind.MOBILE_LIST, new WeiboBody.Paging(cursor, total(info.path("total")), ends, null));
    }

    private static @Nullable String owner(JsonNode info) {
        Matcher container = CONTAINER.matcher(Nodes.word(info.path("containerid")));
        return container.matches() ? container.group(1) : null;
    }

    /** Posts stand on cards, also on those inside groups; information rows, links and users hold none. */
    private static void addCards(JsonNode cards, PostList posts, Reading reading) {
        for (JsonNode card : Nodes.list(cards)) {
            JsonNode post = card.path("mblog");
            if (post.isObject()) {
                posts.add(post, card);
            } else if (!Nodes.isAbsent(post)) {
                reading.problem("mblog: expected an object, found " + Nodes.shown(post), card);
            }
            addCards(card.path("card_group"), posts, reading);
        }
    }

    static WeiboBody.@Nullable Cursor cursor(JsonNode of, String field) {
        String value = Nodes.word(of.path(field));
        return value.matches("0*") ? null : new WeiboBody.Cursor(field, value);
    }

    static @Nullable Long total(JsonNode total) {
        String word = Nodes.word(total);
        return word.matches("[0-9]{1,15}") ? (Long) Long.parseLong(word) : null;
    }

    private static Optional<WeiboBody> profile(JsonNode user, Reading reading) {
        String uid = Reading.uid(user);
        if (uid == null) {
            throw new UnknownShapeException(
                    "data.userInfo.id: expected the account's uid, found " + Nodes.shown(user.path("id")));
        }
        WeiboAccount account = reading.account(uid, user);
        return Optional.of(new WeiboBody.Profile(BodyKind.MOBILE_PROFILE, account, reading.problems()));
    }

    private static WeiboBody profileInfo(JsonNode data, Reading reading) {
        JsonNode user = data.path("user");
        PostReader reader = new PostReader(Dialect.MOBILE, false, reading);
        PostList posts = new PostList(reader, reading, Reading.uid(user));
        posts.addAll(data.path("statuses"));
        return posts.posts(BodyKind.MOBILE_PROFILE_INFO, WeiboBody.Paging.NONE, user, Map.of());
    }

    /** The other site's long texts say {@code http_code}, or what the links and topics in them are. */
    private static boolean isLongText(JsonNode body) {
        JsonNode data = body.path("data");
        boolean ajax = body.has("http_code") || data.has("url_struct") || data.has("topic_struct");
        return !ajax && data.isObject() && !data.has("id") && (data.has("longTextContent") || data.has("ok"));
    }

    private static WeiboBody longText(JsonNode data, Reading reading) {
        String html = Nodes.text(data.path("longTextContent"));
        Engagement counts = new Engagement(
                reading.count(data, "reposts_count", (Long) null),
                reading.count(data, "comments_count", (Long) null),
                reading.count(data, "attitudes_count", (Long) null));
        return new WeiboBody.LongText(
                BodyKind.MOBILE_LONG_TEXT,
                html == null ? null : PostHtml.ofHtml(html).text(),
                counts,
                reading.problems());
    }
}
