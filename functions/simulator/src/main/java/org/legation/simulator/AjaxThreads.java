package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Mid;

/** Comments and reposts on the desktop site. */
final class AjaxThreads {

    /** Cursors of the hot order are places in the list, made to look like the opaque numbers they are elsewhere. */
    private static final long CURSOR_BASE = 138_803_892_000_000L;

    private static final int INLINE_REPLIES = 2;

    private final World world;

    AjaxThreads(World world) {
        this.world = world;
    }

    /**
     * A page of first-level comments, or with {@code fetch_level=1} of the replies to one.
     *
     * @param readable finds a post that may be read by its id
     */
    ObjectNode comments(Arguments query, Function<String, WorldPost> readable, Instant now) {
        int count = (int) Math.min(100, Math.max(1, query.number("count", 20)));
        long cursor = query.number("max_id", 0);
        int start = (int) Math.max(0, cursor == 0 ? 0 : cursor - CURSOR_BASE);
        if (query.number("fetch_level", 0) == 1) {
            WorldComment root = root(query.required("id"));
            return body(
                    shown(root.replies(), now),
                    root,
                    start,
                    count,
                    shown(root.replies(), now).size(),
                    now);
        }
        WorldPost post = readable.apply(query.required("id"));
        List<WorldComment> roots = new ArrayList<>(shown(world.comments(post), now));
        boolean byTime = query.number("flow", 0) == 1;
        Comparator<WorldComment> newest = Comparator.comparing(WorldComment::id).reversed();
        roots.sort(
                byTime
                        ? newest
                        : Comparator.comparingLong((WorldComment one) -> one.likesAt(now))
                                .reversed()
                                .thenComparing(newest));
        return body(roots, null, start, count, post.counts(now).comments().point(), now);
    }

    /** A page of reposts. */
    ObjectNode reposts(WorldPost post, Arguments query, Instant now) {
        int count = (int) Math.min(50, Math.max(1, query.number("count", 20)));
        int page = (int) Math.max(1, query.number("page", 1));
        List<WorldRepost> all = WorldRepost.of(post, now);
        ArrayNode data = Json.array();
        all.stream().skip((long) (page - 1) * count).limit(count).forEach(one -> {
            ObjectNode row = AjaxBodies.head(one.mid(), one.at())
                    .put("text", DesktopHtml.of(one.text()))
                    .put("text_raw", one.text());
            row.set("user", AjaxBodies.user(one.author().uid(), one.author().name()));
            data.add(row);
        });
        ObjectNode body = Json.object().put("ok", 1);
        body.set("data", data);
        return body.put("next_cursor", 0)
                .put("total_number", post.counts(now).reposts().point())
                .put("max_page", (all.size() + count - 1) / count);
    }

    private ObjectNode body(
            List<WorldComment> all, @Nullable WorldComment root, int start, int count, long total, Instant now) {
        int end = Math.min(all.size(), start + count);
        ObjectNode body = Json.object().put("ok", 1);
        filters(body.putArray("filter_group"));
        ArrayNode data = body.putArray("data");
        all.subList(Math.min(start, end), end).forEach(one -> data.add(comment(one, root == null ? one : root, now)));
        ArrayNode rootComment = body.putArray("rootComment");
        if (root != null) {
            rootComment.add(comment(root, root, now));
        }
        boolean more = end < all.size();
        return body.put("total_number", total)
                .put("max_id", more ? CURSOR_BASE + end : 0)
                .put("trendsText", more || all.isEmpty() ? "" : "已加载全部评论");
    }

    private static void filters(ArrayNode group) {
        group.addObject()
                .put("param", "flow=0")
                .put("scheme", "按热度")
                .put("title", "按热度")
                .put("isDefault", 1);
        group.addObject()
                .put("param", "flow=1")
                .put("scheme", "按时间")
                .put("title", "按时间")
                .put("isDefault", 0);
    }

    private static ObjectNode comment(WorldComment comment, WorldComment root, Instant now) {
        ObjectNode body = Json.object()
                .put("created_at", Dates.full(comment.at()))
                .put("id", comment.id().value())
                .put("rootid", root.id().value())
                .put("rootidstr", root.id().toString())
                .put(
                        "floor_number",
                        comment.equals(root) ? 1 + Dice.below(90, root.id().value()) : 0)
                .put("text", DesktopHtml.of(comment.text()))
                .put("text_raw", comment.text())
                .put("disable_reply", 0)
                .put("restrictOperate", 0)
                .put("source_allowclick", 0)
                .put("source_type", 1)
                .put("source", comment.place().isEmpty() ? "" : "来自" + comment.place());
        body.set("user", commenter(comment));
        List<WorldComment> replies = shown(comment.replies(), now);
        body.put("mid", comment.id().toString())
                .put("idstr", comment.id().toString())
                .put("liked", false)
                .put("allow_follow", false)
                .put("match_ai_play_picture", false)
                .put("rid", "0_0_50_1_0_0_0")
                .put("report_scheme", "https://service.account.weibo.com/reportspamobile")
                .put("readtimetype", "comment")
                .put("analysis_extra", comment.robot() ? "follow_type:0|ai_type:1|" : "follow_type:0|")
                .put("item_category", "comment")
                .put("degrade_type", "comment");
        body.putArray("url_objects");
        ArrayNode inline = body.putArray("comments");
        replies.stream().limit(INLINE_REPLIES).forEach(reply -> inline.add(comment(reply, root, now)));
        return body.put("max_id", 0)
                .put("total_number", replies.size())
                .put("isLikedByMblogAuthor", comment.likes() > 50)
                .put("more_info_type", replies.size() > INLINE_REPLIES ? 1 : 0)
                .put("like_counts", comment.likesAt(now));
    }

    private static ObjectNode commenter(WorldComment comment) {
        return AjaxBodies.user(comment.uid(), comment.name())
                .put("verified", comment.byAuthor())
                .put("verified_type", comment.byAuthor() ? 1 : -1)
                .put("location", comment.place())
                .put("followers_count", Dice.below(500, comment.uid().hashCode()))
                .put("total_number", 0);
    }

    private static List<WorldComment> shown(List<WorldComment> comments, Instant now) {
        return comments.stream()
                .filter(one -> one.isPublishedAt(now) && !one.filtered())
                .toList();
    }

    private WorldComment root(String id) {
        Mid mid = id.matches("[0-9]{10,18}") ? Mid.parse(id) : new Mid(1);
        return world.commented(mid).stream()
                .flatMap(post -> world.comments(post).stream())
                .filter(one -> one.id().equals(mid))
                .findFirst()
                .orElseThrow(() -> Refusal.NO_SUCH_POST.because("target comment does not exist!"));
    }
}
