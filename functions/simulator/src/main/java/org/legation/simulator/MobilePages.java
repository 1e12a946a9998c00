package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.legation.core.account.Account;

/** The mobile site's web pages: the start page, the page of a post, the address of a name. */
final class MobilePages {

    private final Shared shared;
    private final MobileBodies bodies;
    private final MobilePosts posts;

    MobilePages(Shared shared, MobileBodies bodies) {
        this.shared = shared;
        this.bodies = bodies;
        this.posts = new MobilePosts(shared, bodies);
    }

    Optional<Reply> answer(Call call, Identity identity, Instant now) {
        String path = call.path();
        if (path.isEmpty() || path.equals("/")) {
            return Optional.of(start());
        } else if (path.startsWith("/detail/")) {
            return Optional.of(post(path.substring("/detail/".length()), identity, now));
        } else if (path.startsWith("/status/")) {
            return Optional.of(post(path.substring("/status/".length()), identity, now));
        } else if (path.startsWith("/n/")) {
            return Optional.of(name(path.substring("/n/".length()), now));
        } else if (path.matches("/(u|profile)/[0-9]+")) {
            boolean known = shared.world().account(path.replaceAll("\\D", "")).isPresent();
            return Optional.of(Reply.html(200, known ? page("var config = {};") : Pages.NO_USER));
        }
        return Optional.empty();
    }

    /** The start page, which gives the small cookies that go with a SUB. */
    private static Reply start() {
        return Reply.html(200, page("var config = {};"))
                .with(
                        "set-cookie",
                        "_T_WM=60000000001; path=/; domain=.weibo.cn\nXSRF-TOKEN=" + MobileSite.XSRF_TOKEN
                                + "; path=/; domain=.weibo.cn\nMLOGIN=0; path=/; domain=.weibo.cn");
    }

    private Reply post(String id, Identity identity, Instant now) {
        Optional<WorldPost> post = MobilePosts.find(shared.world(), Optional.of(id));
        if (posts.refusal(post, identity, now).isPresent()) {
            return Reply.html(200, Pages.ERROR);
        }
        WorldPost shown = post.orElseThrow();
        WorldAccount author = shared.world().account(shown.accountId()).orElseThrow();
        ObjectNode data = Json.object();
        data.set("status", bodies.wholeMblog(shown, author, now));
        data.put("call", 1);
        String json = Json.string(Json.array().add(data)).replace("</", "<\\/");
        return Reply.html(200, page("var $render_data = " + json + "[0] || {};"));
    }

    private Reply name(String name, Instant now) {
        for (Account account : shared.world().accounts()) {
            boolean named = shared.world()
                    .account(account.id())
                    .filter(one -> one.nameAt(now).equals(name))
                    .isPresent();
            if (named) {
                return Reply.redirect("https://m.weibo.cn/u/" + account.id());
            }
        }
        return Reply.html(200, Pages.NO_USER);
    }

    private static String page(String script) {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>微博（虚构）</title></head><body>"
                + "<div id=\"app\"></div>\n<script>\n    " + script + "\n</script></body></html>";
    }
}
