package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The old call {@code /api/comments/show}: the newest comments, some fifty, with times relative to the server's clock. */
final class MobileOldComments {

    private static final int PAGE = 10;
    private static final int MOST = 50;

    private final Shared shared;

    MobileOldComments(Shared shared) {
        this.shared = shared;
    }

    Reply show(Call call, Identity identity, Instant now) {
        Optional<WorldPost> post =
                MobilePosts.find(shared.world(), call.parameter("id")).filter(one -> one.isPublicAt(now));
        if (post.isEmpty()) {
            return Reply.json(Json.object().put("ok", 0).put("msg", "暂无数据"));
        }
        List<WorldComment> shown = shared.world().comments(post.get()).stream()
                .filter(comment -> comment.isPublishedAt(now) && !comment.filtered())
                .sorted(Comparator.comparing(WorldComment::id).reversed())
                .limit(MOST)
                .toList();
        int from = Math.min(shown.size(), (Numbers.read(call.parameter("page"), 1) - 1) * PAGE);
        ArrayNode list = Json.array();
        shown.subList(from, Math.min(shown.size(), from + PAGE)).forEach(one -> list.add(comment(one, now)));
        if (list.isEmpty()) {
            return Reply.json(Json.object().put("ok", 0).put("msg", "暂无数据"));
        }
        ObjectNode data = Json.object();
        data.set("data", list);
        data.putArray("hot_data");
        data.put("total_number", post.get().counts(now).comments().point());
        data.put("max", (shown.size() + PAGE - 1) / PAGE);
        return Reply.json(Json.object().put("ok", 1).put("msg", "数据获取成功").set("data", data));
    }

    private ObjectNode comment(WorldComment comment, Instant now) {
        String at = shared.has(Behaviour.SERVER_CLOCK)
                ? Dates.relative(comment.at(), shared.theirTime(now))
                : Dates.full(comment.at());
        ObjectNode node = Json.object()
                .put("id", comment.id().value())
                .put("created_at", at)
                .put("source", "")
                .put("text", MobileText.html(comment.text(), comment.id().value()))
                .put("like_counts", comment.likesAt(now))
                .put("liked", false);
        node.set("user", MobileBodies.person(comment.uid(), comment.name()));
        return node;
    }
}
