package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/** Single posts: the long text with the counts, and the whole post. */
final class MobilePosts {

    private final Shared shared;
    private final MobileBodies bodies;

    MobilePosts(Shared shared, MobileBodies bodies) {
        this.shared = shared;
        this.bodies = bodies;
    }

    Reply extend(Call call, Identity identity, Instant now) {
        Optional<WorldPost> known = find(shared.world(), call.parameter("id"));
        Optional<Reply> refusal = refusal(known, identity, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        WorldPost post = known.orElseThrow();
        int form = shared.has(Behaviour.LONG_TEXT_ELSEWHERE)
                ? Dice.below(12, post.mid().value())
                : 2;
        ObjectNode data = Json.object();
        if (form != 0) {
            data.put("ok", form == 1 ? 0 : 1);
            if (form != 1) {
                data.put(
                        "longTextContent",
                        MobileText.html(post.wholeText(now), post.mid().value()));
            }
            Engagement counts = post.counts(now);
            data.put("reposts_count", capped(counts.reposts().point()))
                    .put("comments_count", capped(counts.comments().point()))
                    .put("attitudes_count", capped(counts.likes().point()));
        }
        return Reply.json(Json.object().put("ok", 1).set("data", data));
    }

    Reply show(Call call, Identity identity, Instant now) {
        Optional<WorldPost> known = find(shared.world(), call.parameter("id"));
        return refusal(known, identity, now).orElseGet(() -> {
            WorldPost post = known.orElseThrow();
            WorldAccount author = shared.world().account(post.accountId()).orElseThrow();
            return Reply.json(Json.object().put("ok", 1).set("data", bodies.wholeMblog(post, author, now)));
        });
    }

    /** The post of an id in either form. */
    static Optional<WorldPost> find(World world, Optional<String> id) {
        return id.flatMap(text -> {
            if (Numbers.isMid(text) && text.length() > 11) {
                return world.post(Mid.parse(text));
            }
            try {
                return world.post(Mid.fromBid(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // anything may stand in a request
            }
        });
    }

    /** Why a post is not shown to somebody, if it is not. */
    Optional<Reply> refusal(Optional<WorldPost> known, Identity identity, Instant now) {
        Optional<WorldPost> post = known.filter(one -> one.isPublishedAt(now) && !one.isDeletedAt(now));
        if (post.isEmpty()) {
            return Optional.of(Reply.json(Pages.refused("20101", "微博不存在或暂无查看权限!")));
        }
        WorldAccount author = shared.world().account(post.get().accountId()).orElseThrow();
        if (author.isFrozenAt(now)) {
            return Optional.of(Reply.json(Pages.frozen()));
        }
        boolean shown = new PostWalk(shared.world(), author, identity, now).isShown(post.get());
        return shown ? Optional.empty() : Optional.of(Reply.json(Pages.refused("20112", "暂无查看权限")));
    }

    private long capped(long count) {
        return shared.has(Behaviour.ODD_COUNTS) ? Math.min(count, MobileCounts.CAP) : count;
    }
}
