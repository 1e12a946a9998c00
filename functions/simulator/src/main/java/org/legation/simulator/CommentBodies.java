package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Writes comments as the mobile site's JSON does. */
final class CommentBodies {

    private static final int INLINE = 2;

    private final Shared shared;

    CommentBodies(Shared shared) {
        this.shared = shared;
    }

    /** A first-level comment with its first replies. */
    ObjectNode root(WorldComment comment, int floor, Instant now) {
        ObjectNode node = comment(comment, comment, now).put("floor_number", floor);
        List<WorldComment> replies = replies(comment, now);
        long key = comment.id().value();
        boolean odd = shared.has(Behaviour.ODD_COMMENTS);
        if (!replies.isEmpty() || !odd) {
            ArrayNode inline = node.putArray("comments");
            replies.stream().limit(INLINE).forEach(reply -> inline.add(reply(reply, comment, now)));
        } else {
            switch (Dice.below(4, key)) {
                case 0 -> node.put("comments", false);
                case 1 -> node.putNull("comments");
                case 2 -> node.putArray("comments");
                default -> node.remove("comments");
            }
        }
        node.put("total_number", replies.size()).put("max_id", 0).put("reply_count", 0);
        if (replies.stream().anyMatch(WorldComment::byAuthor)) {
            node.put("isLikedByMblogAuthor", true);
        }
        return node.put("more_info_type", replies.size() > INLINE ? 1 : 0);
    }

    /** A reply to a first-level comment. */
    ObjectNode reply(WorldComment reply, WorldComment root, Instant now) {
        ObjectNode node = comment(reply, root, now).put("floor_number", 0);
        if (Dice.below(3, reply.id().value()) == 0) {
            String to = "回复<a href='/n/" + root.name() + "'>@" + root.name() + "</a>:";
            node.put("text", to + node.path("text").asText());
        }
        return node;
    }

    /** The replies that are shown at a moment. */
    static List<WorldComment> replies(WorldComment root, Instant now) {
        return root.replies().stream()
                .filter(reply -> reply.isPublishedAt(now) && !reply.filtered())
                .toList();
    }

    private ObjectNode comment(WorldComment comment, WorldComment root, Instant now) {
        long key = comment.id().value();
        boolean odd = shared.has(Behaviour.ODD_COMMENTS);
        ObjectNode node = Json.object()
                .put("created_at", Dates.full(comment.at()))
                .put("id", comment.id().toString())
                .put("mid", comment.id().toString())
                .put("rootidstr", root.id().toString())
                .put("text", MobileText.html(comment.text(), key))
                .put("disable_reply", 0)
                .put("source", source(comment, odd))
                .put("readtimetype", "comment")
                .put("liked", false)
                .put("bid", comment.id().bid());
        if (odd && Dice.below(2, key) == 0) {
            node.put("rootid", root.id().value());
        } else {
            node.put("rootid", root.id().toString());
        }
        if (odd && Dice.below(2, key + 1) == 0) {
            node.put("like_count", Long.toString(comment.likesAt(now)));
        } else {
            node.put("like_count", comment.likesAt(now));
        }
        if (comment.byAuthor()) {
            node.put("is_mblog_author", true);
        }
        if (comment.robot()) {
            node.put("analysis_extra", "ai_type:1|");
        }
        node.set("user", MobileBodies.person(comment.uid(), comment.name()));
        return node;
    }

    private static String source(WorldComment comment, boolean odd) {
        if (comment.place().isEmpty()) {
            return "";
        }
        boolean space = odd && !comment.robot() && Dice.below(2, comment.id().value() + 2) == 0;
        return "来自" + (space ? " " : "") + comment.place();
    }
}
