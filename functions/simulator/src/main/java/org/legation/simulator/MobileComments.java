package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The call {@code /comments/hotflow}: the comments on a post, the hottest first, then the others. */
final class MobileComments {

    private static final int PAGE = 20;

    /** After so many pages the hot section ends. */
    private static final int HOT_PAGES = 2;

    /** More are never shown. */
    private static final int MOST_PAGES = 15;

    private static final long CURSOR = 138_000_000_000_000L;
    private static final long CURSOR_STEP = 1_000_003;
    private static final List<String> NONE = List.of("还没有人评论哦~快来抢沙发！", "快来发表你的评论吧");
    private static final List<String> FILTERED = List.of("已过滤部分评论", "因存在疑似骚扰内容，已过滤部分评论");

    private final Shared shared;
    private final CommentBodies bodies;

    MobileComments(Shared shared) {
        this.shared = shared;
        this.bodies = new CommentBodies(shared);
    }

    Reply hotflow(Call call, Identity identity, Instant now) {
        Optional<WorldPost> post =
                MobilePosts.find(shared.world(), call.parameter("id")).filter(one -> one.isPublicAt(now));
        if (post.isEmpty()) {
            return Reply.json(Pages.refused("20101", "微博不存在或暂无查看权限!"));
        }
        int page = page(call);
        if (page > 0 && identity != Identity.LOGIN && shared.has(Behaviour.VISITOR_FIRST_PAGE)) {
            return Fault.LOGIN.refusal();
        }
        boolean odd = shared.has(Behaviour.ODD_COMMENTS);
        List<WorldComment> shown = shown(post.get(), now);
        long key = post.get().mid().value();
        if (shown.isEmpty()) {
            return none(odd, NONE, key);
        }
        boolean wrongSection = odd
                && page >= HOT_PAGES
                && call.parameter("max_id_type").filter("1"::equals).isEmpty();
        int from = page * PAGE - (odd && page > 0 ? 1 : 0); // the order shifts while paging: one comes again
        if (wrongSection || from >= shown.size() || page >= MOST_PAGES) {
            return none(odd, FILTERED, key + page);
        }
        int to = Math.min(shown.size(), (page + 1) * PAGE);
        boolean more = to < shown.size() && page + 1 < MOST_PAGES;
        return Reply.json(body(post.get(), shown, from, to, more ? page + 1 : 0, now));
    }

    private ObjectNode body(WorldPost post, List<WorldComment> shown, int from, int to, int next, Instant now) {
        boolean odd = shared.has(Behaviour.ODD_COMMENTS);
        ObjectNode data = Json.object();
        ArrayNode list = data.putArray("data");
        for (int i = from; i < to; i++) {
            list.add(bodies.root(shown.get(i), i + 1, now));
        }
        long total = post.counts(now).comments().point();
        data.put("total_number", odd ? total + Dice.below(3, from) : total).put("max", MOST_PAGES);
        if (next > 0) {
            data.put("max_id", CURSOR + next * CURSOR_STEP);
        } else if (odd && Dice.below(2, post.mid().value()) == 0) {
            data.put("max_id", "0");
        } else {
            data.put("max_id", 0);
        }
        data.put("max_id_type", odd && next >= HOT_PAGES ? 1 : 0);
        data.putObject("status")
                .putObject("comment_manage_info")
                .put("comment_permission_type", -1)
                .put("approval_comment_type", 0)
                .put("comment_sort_type", 0);
        return Json.object().put("ok", 1).set("data", data);
    }

    /** The comments that anybody is shown: the hot section, then the newest first. */
    private List<WorldComment> shown(WorldPost post, Instant now) {
        Comparator<WorldComment> byLikes = Comparator.comparingLong(comment -> -comment.likesAt(now));
        List<WorldComment> byHeat = shared.world().comments(post).stream()
                .filter(comment -> comment.isPublishedAt(now) && !comment.filtered())
                .sorted(byLikes.thenComparing(WorldComment::id))
                .toList();
        int hot = Math.min(byHeat.size(), HOT_PAGES * PAGE);
        List<WorldComment> shown = new ArrayList<>(byHeat.subList(0, hot));
        byHeat.subList(hot, byHeat.size()).stream()
                .sorted(Comparator.comparing(WorldComment::id).reversed())
                .forEach(shown::add);
        return shown;
    }

    private static Reply none(boolean odd, List<String> messages, long key) {
        if (odd) {
            return Reply.json(Json.object().put("ok", 0).put("msg", messages.get(Dice.below(messages.size(), key))));
        }
        ObjectNode data = Json.object();
        data.putArray("data");
        data.put("total_number", 0).put("max_id", 0).put("max_id_type", 0);
        return Reply.json(Json.object().put("ok", 1).set("data", data));
    }

    private static int page(Call call) {
        String cursor = call.parameter("max_id").orElse("0");
        if (!Numbers.isMid(cursor)) {
            return 0;
        }
        return (int) Math.max(0, Math.min(MOST_PAGES, (Long.parseLong(cursor) - CURSOR) / CURSOR_STEP));
    }
}
