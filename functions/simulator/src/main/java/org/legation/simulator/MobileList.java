package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.legation.core.post.Mid;

/** The list of an account's posts, container {@code 107603…}, page by page. */
final class MobileList {

    private static final int LONGEST_PAGE = 100;

    private final Shared shared;
    private final MobileBodies bodies;

    MobileList(Shared shared, MobileBodies bodies) {
        this.shared = shared;
        this.bodies = bodies;
    }

    /** A page of the list of an account that can be seen. */
    Reply page(WorldAccount account, Call call, Identity identity, Instant now) {
        Optional<Mid> since = call.parameter("since_id").flatMap(MobileList::mid);
        int page = since.isPresent() ? 1 : Numbers.read(call.parameter("page"), 1);
        boolean first = since.isEmpty() && page <= 1;
        if (!first && identity == Identity.VISITOR && shared.has(Behaviour.VISITOR_FIRST_PAGE)) {
            return Reply.json(Pages.minus100(Pages.LOGIN_URL));
        }
        int size = Math.min(
                LONGEST_PAGE,
                Numbers.read(call.parameter("count"), shared.behaviours().pageSize()));
        PostWalk walk = new PostWalk(shared.world(), account, identity, now);
        PostWalk.Stretch stretch = walk.from(since.orElse(null), (page - 1) * size, size);
        List<WorldPost> pinned = first && shared.has(Behaviour.PINNED_FIRST)
                ? shared.world().pinned(account.uid(), now).stream()
                        .filter(walk::isShown)
                        .toList()
                : List.of();
        if (stretch.shown().isEmpty() && pinned.isEmpty()) {
            return Reply.json(Pages.empty());
        }
        ObjectNode body = Json.object().put("ok", 1);
        ObjectNode data = body.putObject("data");
        ObjectNode info = data.putObject("cardlistInfo")
                .put("containerid", "107603" + account.uid())
                .put("v_p", 42)
                .put("show_style", 1)
                .put("total", total(account, walk, now));
        cursor(info, account, stretch, pageNumber(call, account, since, page));
        data.set("cards", cards(account, pinned, stretch, first, now));
        data.put("scheme", "sinaweibo://cardlist?containerid=107603" + account.uid())
                .put("showAppTips", 0);
        return Reply.json(body);
    }

    /** The page's number where the list counts pages; zero where it gives cursors. */
    private int pageNumber(Call call, WorldAccount account, Optional<Mid> since, int page) {
        boolean asked = since.isEmpty() && call.parameter("page").isPresent();
        boolean counts = shared.has(Behaviour.ODD_CURSORS) && since.isEmpty() && account.index() % 6 == 5;
        return asked || counts ? page : 0;
    }

    private void cursor(ObjectNode info, WorldAccount account, PostWalk.Stretch stretch, int page) {
        if (stretch.nextShown().isEmpty()) {
            return;
        }
        if (page > 0) {
            info.put("page", page + 1);
        } else if (!shared.has(Behaviour.ODD_CURSORS)) {
            info.put("since_id", stretch.nextShown().get().value());
        } else if (account.index() % 3 == 1) {
            info.put("since_id", stretch.next().orElseThrow().toString());
        } else {
            info.put("since_id", stretch.next().orElseThrow().value());
        }
    }

    /** More than there is to see, as it counts what is gone; without that behaviour, what there is. */
    private long total(WorldAccount account, PostWalk walk, Instant now) {
        return shared.has(Behaviour.HALF_YEAR)
                ? account.statusesAt(now)
                : walk.from(null, 0, Integer.MAX_VALUE).shown().size();
    }

    private ArrayNode cards(
            WorldAccount account, List<WorldPost> pinned, PostWalk.Stretch stretch, boolean first, Instant now) {
        ArrayNode cards = Json.array();
        for (WorldPost post : pinned) {
            ObjectNode card = card(account, post, now).put("profile_type_id", "proweibotop_");
            MobileBodies.pin((ObjectNode) card.get("mblog"));
            cards.add(card);
        }
        boolean odd = shared.has(Behaviour.ODD_CARDS);
        for (WorldPost post : stretch.shown()) {
            ObjectNode card = card(account, post, now);
            long key = post.mid().value();
            cards.add(odd && Dice.below(9, key) == 0 ? group(card) : card);
            if (odd && first) {
                stranger(cards, account, post, key, now);
            }
        }
        if (odd && stretch.nextShown().isEmpty()) {
            cards.add(Json.object().put("card_type", 42).put("desc", "没有更多了"));
        }
        return cards;
    }

    private ObjectNode card(WorldAccount account, WorldPost post, Instant now) {
        ObjectNode card = Json.object()
                .put("card_type", 9)
                .put("itemid", "107603" + account.uid() + "_-_" + post.mid())
                .put(
                        "scheme",
                        "https://m.weibo.cn/status/" + post.mid().bid() + "?mblogid="
                                + post.mid().bid() + "&luicode=10000011&lfid=107603" + account.uid());
        card.set("mblog", bodies.mblog(post, account, now));
        return card;
    }

    private static ObjectNode group(ObjectNode card) {
        ObjectNode group = Json.object().put("card_type", 11).put("show_type", 0);
        group.putArray("card_group").add(card);
        return group;
    }

    /** Now and then a post by somebody else: an advertisement or one that the account liked. */
    private static void stranger(ArrayNode cards, WorldAccount account, WorldPost before, long key, Instant now) {
        int which = Dice.below(40, key + 17);
        if (which > 1) {
            return;
        }
        Crowd.Member author = Crowd.member(key);
        Mid mid = World.mid(before.publishedAt().minusSeconds(30), World.OUTSIDE, Dice.below(4096, key));
        ObjectNode mblog =
                MobileBodies.foreign(mid, author.uid(), author.name(), which == 0 ? "虚构的广告：买一送一的空气" : "今天的云很好看");
        if (which == 0) {
            mblog.put("mblogtype", 1).put("mark", "followtopweibo");
        } else {
            mblog.putObject("title").put("text", account.nameAt(now) + "赞过的微博").put("base_color", 1);
        }
        ObjectNode card = Json.object().put("card_type", 9).put("itemid", "");
        card.set("mblog", mblog);
        cards.add(card);
        cards.add(Json.object().put("card_type", 58));
    }

    private static Optional<Mid> mid(String text) {
        return Numbers.isMid(text) ? Optional.of(Mid.parse(text)) : Optional.empty();
    }
}
