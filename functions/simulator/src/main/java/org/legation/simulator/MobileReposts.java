package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.legation.core.post.Mid;

/** The call {@code /api/statuses/repostTimeline}: who passed a post on; for those who have logged in. */
final class MobileReposts {

    private static final int PAGE = 10;
    private static final int MOST = 500;

    private final Shared shared;

    MobileReposts(Shared shared) {
        this.shared = shared;
    }

    Reply timeline(Call call, Identity identity, Instant now) {
        if (identity != Identity.LOGIN && shared.has(Behaviour.VISITOR_FIRST_PAGE)) {
            return Fault.LOGIN.refusal();
        }
        Optional<WorldPost> known =
                MobilePosts.find(shared.world(), call.parameter("id")).filter(one -> one.isPublicAt(now));
        long total = known.map(post -> post.counts(now).reposts().point()).orElse(0L);
        int listed = (int) Math.min(MOST, total);
        int from = (Numbers.read(call.parameter("page"), 1) - 1) * PAGE;
        if (known.isEmpty() || from >= listed) {
            return Reply.json(Json.object().put("ok", 0).put("msg", "还没有人转发过"));
        }
        WorldPost post = known.get();
        ArrayNode list = Json.array();
        for (int i = from; i < Math.min(listed, from + PAGE); i++) {
            list.add(repost(post, listed - 1 - i, total));
        }
        ObjectNode data = Json.object();
        data.set("data", list);
        data.put("total_number", total).put("max", (listed + PAGE - 1) / PAGE);
        return Reply.json(Json.object().put("ok", 1).set("data", data));
    }

    /** A repost by somebody of the crowd, by its place among all, the oldest first. */
    private static ObjectNode repost(WorldPost post, int place, long total) {
        SplittableRandom random = Dice.of(post.mid().value(), -3 - place);
        Crowd.Member member = Crowd.member(random.nextInt(Crowd.SIZE));
        Instant at = post.growth()
                .when((place + 0.5) / (Math.max(total, post.growth().reposts()) + 1));
        Mid mid = World.mid(at, World.OUTSIDE, random.nextInt(4096));
        return MobileBodies.foreign(mid, member.uid(), member.name(), Phrases.reaction(random))
                .put("repost_type", 1);
    }
}
