package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.legation.core.post.Mid;

/** The call {@code /comments/hotFlowChild}: the replies to a first-level comment. */
final class MobileReplies {

    private static final int PAGE = 10;

    private final Shared shared;
    private final CommentBodies bodies;

    MobileReplies(Shared shared) {
        this.shared = shared;
        this.bodies = new CommentBodies(shared);
    }

    Reply child(Call call, Identity identity, Instant now) {
        int from = Numbers.read(call.parameter("max_id"), 0);
        if (from > 0 && identity != Identity.LOGIN && shared.has(Behaviour.VISITOR_FIRST_PAGE)) {
            return Fault.LOGIN.refusal();
        }
        Optional<WorldComment> root =
                call.parameter("cid").filter(Numbers::isMid).flatMap(id -> root(Mid.parse(id), now));
        List<WorldComment> replies =
                root.map(one -> CommentBodies.replies(one, now)).orElse(List.of());
        ArrayNode list = Json.array();
        int to = Math.min(replies.size(), from + PAGE);
        for (int i = from; i < to; i++) {
            list.add(bodies.reply(replies.get(i), root.orElseThrow(), now));
        }
        if (list.isEmpty() && shared.has(Behaviour.ODD_REPLIES)) {
            return Reply.json(Pages.refused("100011", "暂无数据"));
        }
        ObjectNode paging = Json.object()
                .put("total_number", replies.size())
                .put("max_id", to < replies.size() ? to : 0)
                .put("max_id_type", 0)
                .put("max", 1);
        ObjectNode body = Json.object().put("ok", 1);
        if (shared.has(Behaviour.ODD_REPLIES)) {
            body.set("data", list);
            body.setAll(paging);
            root.ifPresent(one -> body.putArray("rootComment").add(bodies.root(one, 1, now)));
        } else {
            paging.set("data", list);
            body.set("data", paging);
        }
        return Reply.json(body);
    }

    private Optional<WorldComment> root(Mid id, Instant now) {
        return shared.world()
                .commented(id)
                .filter(post -> post.isPublicAt(now))
                .flatMap(post -> shared.world().comments(post).stream()
                        .filter(comment -> comment.id().equals(id) && comment.isPublishedAt(now))
                        .findFirst());
    }
}
