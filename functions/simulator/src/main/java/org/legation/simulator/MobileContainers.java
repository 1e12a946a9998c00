package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.legation.core.account.Account;

/** The call {@code /api/container/getIndex}, which shows profiles, lists of posts and searches; and {@code /profile/info}. */
final class MobileContainers {

    private static final List<String> LISTS = List.of("107603", "230413");
    private static final List<String> PROFILES = List.of("100505", "230283");
    private static final String SEARCH = "100103type=";

    private final Shared shared;
    private final MobileBodies bodies;
    private final MobileList list;
    private final MobileProfile profile;

    MobileContainers(Shared shared, MobileBodies bodies) {
        this.shared = shared;
        this.bodies = bodies;
        this.list = new MobileList(shared, bodies);
        this.profile = new MobileProfile(shared, bodies);
    }

    Reply index(Call call, Identity identity, Instant now) {
        String container = call.parameter("containerid").orElse("");
        if (container.startsWith(SEARCH)) {
            return search(container, call, identity, now);
        }
        boolean posts = LISTS.stream().anyMatch(container::startsWith);
        if (!posts && !container.isEmpty() && PROFILES.stream().noneMatch(container::startsWith)) {
            return Reply.json(Pages.empty());
        }
        String uid = container.length() > 6
                ? container.substring(6).replaceFirst("_.*", "")
                : call.parameter("value").orElse("");
        Optional<WorldAccount> account = shared.world().account(uid);
        if (account.isEmpty()) {
            return Reply.json(Pages.empty());
        } else if (account.get().isFrozenAt(now)) {
            return Reply.json(Pages.frozen());
        }
        return posts ? list.page(account.get(), call, identity, now) : profile.of(account.get(), now);
    }

    /** The profile with the newest posts, without cards. */
    Reply info(Call call, Identity identity, Instant now) {
        Optional<WorldAccount> known = call.parameter("uid").flatMap(shared.world()::account);
        if (known.isEmpty() || known.get().isFrozenAt(now)) {
            return Reply.json(known.isEmpty() ? Pages.empty() : Pages.frozen());
        }
        WorldAccount account = known.get();
        ObjectNode data = Json.object();
        data.set("user", profile.user(account, now));
        ArrayNode statuses = data.putArray("statuses");
        new PostWalk(shared.world(), account, identity, now)
                .from(null, 0, 4)
                .shown()
                .forEach(post -> statuses.add(bodies.mblog(post, account, now)));
        data.put("more", "/p/230413" + account.uid() + "_-_WEIBO_SECOND_PROFILE_WEIBO");
        data.put("fans", "/p/second?containerid=231051_-_fans_-_" + account.uid());
        data.put("follow", "/p/second?containerid=231051_-_followers_-_" + account.uid());
        data.putArray("button");
        return Reply.json(Json.object().put("ok", 1).set("data", data));
    }

    /** Accounts and posts whose name or text has the words. A visitor sees fifteen at the most, and often none. */
    private Reply search(String container, Call call, Identity identity, Instant now) {
        String words = container.replaceFirst("^.*?&q=", "").replaceFirst("&.*", "");
        int page = Numbers.read(call.parameter("page"), 1);
        boolean visitor = identity != Identity.LOGIN && shared.has(Behaviour.VISITOR_FIRST_PAGE);
        if (words.isBlank() || (visitor && (page > 1 || Dice.below(3, words.hashCode()) == 0))) {
            return Reply.json(Pages.empty());
        }
        ArrayNode cards = Json.array();
        int most = visitor ? 15 : 20;
        for (Account account : shared.world().accounts()) {
            WorldAccount one = shared.world().account(account.id()).orElseThrow();
            if (one.isFrozenAt(now) || !one.nameAt(now).contains(words)) {
                continue;
            }
            PostWalk walk = new PostWalk(shared.world(), one, Identity.NONE, now);
            for (WorldPost post : walk.from(null, (page - 1) * 3, 3).shown()) {
                if (cards.size() < most) {
                    ObjectNode card = Json.object().put("card_type", 9);
                    card.set("mblog", bodies.mblog(post, one, now));
                    cards.add(card);
                }
            }
        }
        if (cards.isEmpty()) {
            return Reply.json(Pages.empty());
        }
        ObjectNode data = Json.object();
        data.putObject("cardlistInfo").put("total", cards.size()).put("page", page + 1);
        data.set("cards", cards);
        return Reply.json(Json.object().put("ok", 1).set("data", data));
    }
}
