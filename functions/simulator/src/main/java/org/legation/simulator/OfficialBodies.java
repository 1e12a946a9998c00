package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.time.Beijing;

/** Posts, people and comments as the three official surfaces show them: one form for all. */
final class OfficialBodies {

    private static final long CAP_SHOWN_FROM = 1_000_000;
    private static final String SOURCE = "<a href=\"http://app.weibo.com/t/feed/6vtZb0\" rel=\"nofollow\">微博网页版</a>";
    static final String DELETED = "此微博已被原作者删除。";
    static final String NOT_PERMITTED = "抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。";
    static final String TOO_OLD = "抱歉，作者已设置仅展示半年内微博，此微博已不可见。";
    static final String FROZEN = "该账号因被投诉违反法律法规和《微博社区公约》的相关规定，现已无法查看。";

    private final boolean originalsMayBeGone;
    private final boolean longTextElsewhere;

    OfficialBodies(Shared shared) {
        this.originalsMayBeGone = shared.has(Behaviour.REPOST_OF_DELETED);
        this.longTextElsewhere = shared.has(Behaviour.LONG_TEXT_ELSEWHERE);
    }

    /**
     * A post that can be seen.
     *
     * @param whole whether the whole of a long text comes along
     */
    ObjectNode status(WorldAccount author, WorldPost post, boolean whole, Instant now) {
        ObjectNode body = head(post.mid(), post.publishedAt());
        String text = longTextElsewhere ? post.text(now) : post.wholeText(now);
        body.put("mblogid", post.mid().bid())
                .put("can_edit", false)
                .put("text", text)
                .put("text_raw", text)
                .put("textLength", post.wholeText(now).length() * 2)
                .put("source_allowclick", 0)
                .put("source_type", 1)
                .put("source", SOURCE)
                .put("favorited", false)
                .put("truncated", false);
        pictures(body, post);
        body.putNull("geo").put("is_paid", false).put("mblog_vip_type", 0);
        body.set("user", user(author, now));
        counts(body, post.counts(now));
        body.put("pending_approval_count", 0).put("isLongText", longTextElsewhere && post.kind() == Kind.LONG);
        if (whole) {
            post.longText(now).ifPresent(longText -> body.putObject("longText").put("longTextContent", longText));
        }
        edits(body, post.editsUntil(now));
        body.put("hide_flag", 0).put("mlevel", 0).put("mblogtype", 0);
        body.putObject("number_display_strategy")
                .put("apply_scenario_flag", 3)
                .put("display_text_min_number", CAP_SHOWN_FROM)
                .put("display_text", "100万+");
        body.putObject("comment_manage_info").put("comment_permission_type", -1).put("approval_comment_type", 0);
        body.put("pic_num", Pictures.ids(post).size());
        if (post.original() != null) {
            boolean gone = originalsMayBeGone && post.kind() == Kind.REPOST_OF_DELETED;
            body.set("retweeted_status", gone ? gone(post.original().mid(), DELETED) : original(post.original()));
        }
        return body;
    }

    /** The row of a post that is gone, in a list of its account. */
    static ObjectNode deletedRow(WorldPost post) {
        ObjectNode body = Json.object()
                .put("idstr", post.mid().toString())
                .put("text_raw", "")
                .put("deleted", true);
        body.putObject("user").put("idstr", post.accountId());
        return body;
    }

    /** What is left of a post that cannot be shown, where it was asked for by its id. */
    static ObjectNode gone(Mid mid, String why) {
        return Json.object()
                .put("id", mid.value())
                .put("mid", mid.toString())
                .put("idstr", mid.toString())
                .put("created_at", mid.publishedAt().map(Dates::full).orElse(""))
                .put("deleted", "1")
                .put("text", why);
    }

    ObjectNode user(WorldAccount account, Instant now) {
        return person(account.uid(), account.nameAt(now))
                .put("province", "11")
                .put("city", "1000")
                .put("location", "北京")
                .put("description", "虚构的账号")
                .put("followers_count", account.followersAt(now))
                .put("friends_count", 30 + account.index())
                .put("statuses_count", account.statusesAt(now))
                .put("created_at", Dates.full(Beijing.start(World.OPENED)))
                .put("verified", true)
                .put("verified_type", account.verifiedType())
                .put("verified_reason", account.account().name() + "官方微博");
    }

    /** Somebody of whom only uid and name are of interest. */
    static ObjectNode person(String uid, String name) {
        return Json.object().put("id", Long.parseLong(uid)).put("idstr", uid).put("screen_name", name);
    }

    /**
     * A comment or a reply.
     *
     * @param root the first-level comment it stands under, or itself
     */
    ObjectNode comment(WorldPost post, WorldComment comment, WorldComment root, Instant now) {
        ObjectNode body = head(comment.id(), comment.at())
                .put("rootid", root.id().value())
                .put("floor_number", 0)
                .put("text", comment.text())
                .put("disable_reply", 0)
                .put("source", comment.place().isEmpty() ? "" : "来自" + comment.place())
                .put("like_count", comment.likesAt(now));
        body.set("user", person(comment.uid(), comment.name()).put("verified", comment.byAuthor()));
        body.putObject("status").put("idstr", post.mid().toString());
        if (!comment.equals(root)) {
            body.putObject("reply_comment").put("idstr", root.id().toString()).put("text", root.text());
        }
        return body;
    }

    ObjectNode repost(WorldRepost repost) {
        ObjectNode body = head(repost.mid(), repost.at()).put("text", repost.text());
        body.set("user", person(repost.author().uid(), repost.author().name()));
        return body.put("reposts_count", 0).put("comments_count", 0).put("attitudes_count", 0);
    }

    private ObjectNode original(Original original) {
        ObjectNode body = head(original.mid(), original.mid().publishedAt().orElseThrow())
                .put("text", original.text())
                .put("text_raw", original.text())
                .put("source", SOURCE);
        body.set("user", person(original.uid(), original.name()));
        long size = Dice.below(5000, original.mid().value());
        return body.put("reposts_count", size / 8)
                .put("comments_count", size / 5)
                .put("attitudes_count", size)
                .put("isLongText", false);
    }

    private static ObjectNode head(Mid mid, Instant at) {
        ObjectNode body = Json.object();
        body.putObject("visible").put("type", 0).put("list_id", 0);
        return body.put("created_at", Dates.full(at))
                .put("id", mid.value())
                .put("idstr", mid.toString())
                .put("mid", mid.toString());
    }

    private static void counts(ObjectNode body, Engagement counts) {
        body.put("reposts_count", counts.reposts().point())
                .put("comments_count", counts.comments().point())
                .put("attitudes_count", counts.likes().point());
    }

    private static void edits(ObjectNode body, List<Edit> edits) {
        if (!edits.isEmpty()) {
            body.put("edit_count", edits.size())
                    .put("edit_at", Dates.full(edits.get(edits.size() - 1).at()));
        }
    }

    private static void pictures(ObjectNode body, WorldPost post) {
        List<String> ids = Pictures.ids(post);
        ArrayNode urls = body.putArray("pic_urls");
        ids.forEach(id -> urls.addObject().put("thumbnail_pic", Pictures.url(id, "thumbnail")));
        if (!ids.isEmpty()) {
            body.put("thumbnail_pic", Pictures.url(ids.get(0), "thumbnail"));
        }
    }
}
