package org.legation.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The host {@code m.weibo.cn}: the mobile site and the JSON that its scripts read. */
final class MobileSite implements Endpoint {

    /** Answers a call of somebody whom the site lets in. */
    @FunctionalInterface
    interface Handler {
        Reply answer(Call call, Identity identity, Instant now);
    }

    private static final String VISITOR_GATE =
            "https://visitor.passport.weibo.cn/visitor/visitor?entry=sinawap&a=enter&url=https%3A%2F%2Fm.weibo.cn%2F";

    /** The value that the site gives as XSRF-TOKEN. */
    static final String XSRF_TOKEN = "a1b2c3";

    private final Shared shared;
    private final Map<String, Handler> calls;
    private final MobilePages pages;

    MobileSite(Shared shared) {
        this.shared = shared;
        MobileBodies bodies = new MobileBodies(shared);
        MobileContainers containers = new MobileContainers(shared, bodies);
        MobilePosts posts = new MobilePosts(shared, bodies);
        MobileComments comments = new MobileComments(shared);
        MobileReposts reposts = new MobileReposts(shared);
        pages = new MobilePages(shared, bodies);
        calls = Map.ofEntries(
                Map.entry("/api/config", this::config),
                Map.entry("/api/container/getIndex", containers::index),
                Map.entry("/profile/info", containers::info),
                Map.entry("/statuses/extend", posts::extend),
                Map.entry("/statuses/show", posts::show),
                Map.entry("/comments/hotflow", comments::hotflow),
                Map.entry("/comments/hotFlowChild", new MobileReplies(shared)::child),
                Map.entry("/api/comments/show", new MobileOldComments(shared)::show),
                Map.entry("/api/statuses/repostTimeline", reposts::timeline),
                Map.entry("/setup/nick/detail", this::nick));
    }

    @Override
    public Optional<Reply> answer(Call call, Instant now) {
        Optional<Reply> tooFast = shared.rates().refusal(call, now);
        if (tooFast.isPresent()) {
            return tooFast;
        }
        Handler handler = calls.get(call.path());
        Identity identity = shared.identities().of(call);
        if (handler == null) {
            boolean stranger = identity == Identity.NONE && shared.has(Behaviour.COOKIE_REQUIRED);
            return stranger ? Optional.of(Reply.redirect(VISITOR_GATE)) : pages.answer(call, identity, now);
        }
        return Optional.of(refusal(call, identity).orElseGet(() -> handler.answer(call, identity, now)));
    }

    private Optional<Reply> refusal(Call call, Identity identity) {
        if (shared.has(Behaviour.HEADERS_REQUIRED) && !fromItsPage(call)) {
            return Optional.of(Reply.json(Pages.refused("100007", "不符合的请求方式")));
        }
        if (identity != Identity.NONE
                || !shared.has(Behaviour.COOKIE_REQUIRED)
                || call.path().equals("/api/config")) {
            return Optional.empty();
        }
        // A cookie that is dead or of another site is worse than none.
        boolean dead = call.header("cookie").isPresent();
        return Optional.of(dead ? Fault.BLOCKED_432.refusal() : Fault.LOGIN.refusal());
    }

    /** Whether the headers are those of the site's own scripts. */
    private static boolean fromItsPage(Call call) {
        boolean script =
                call.header("x-requested-with").filter("XMLHttpRequest"::equals).isPresent();
        boolean page = call.header("referer")
                .filter(url -> url.startsWith("https://m.weibo.cn"))
                .isPresent();
        Optional<String> token = call.cookie("XSRF-TOKEN");
        return script && page && (token.isEmpty() || token.equals(call.header("x-xsrf-token")));
    }

    private Reply config(Call call, Identity identity, Instant now) {
        boolean login = identity == Identity.LOGIN;
        return Reply.json(Json.object()
                .put("preferQuickapp", 0)
                .put("ok", 1)
                .set(
                        "data",
                        Json.object()
                                .put("login", login)
                                .put("st", XSRF_TOKEN)
                                .put("uid", login ? Crowd.member(0).uid() : "")));
    }

    private Reply nick(Call call, Identity identity, Instant now) {
        if (identity != Identity.LOGIN) {
            return Fault.LOGIN.refusal();
        }
        return Reply.json(Json.object()
                .put("ok", 1)
                .set("data", Json.object().put("nick", Crowd.member(0).name())));
    }
}
