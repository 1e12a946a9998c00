package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.legation.core.account.Account;
import org.legation.core.post.Mid;

/** weibo.com: the JSON that the desktop site's scripts read, below {@code /ajax/}. */
final class AjaxSite implements Endpoint {

    static final String HOST = "weibo.com";

    private static final String BASE = "/ajax/";
    private static final String LOGIN_URL = "https://weibo.com/login.php?url=https%3A%2F%2Fweibo.com%2F";

    private final Shared shared;
    private final AjaxBodies bodies;
    private final AjaxLists lists;
    private final AjaxThreads threads;

    AjaxSite(Shared shared) {
        this.shared = shared;
        this.bodies = new AjaxBodies(shared);
        this.lists = new AjaxLists(shared, bodies);
        this.threads = new AjaxThreads(shared.world());
    }

    @Override
    public Optional<Reply> answer(Call call, Instant now) {
        if (!call.path().startsWith(BASE)) {
            return Optional.empty();
        }
        Optional<Reply> tooFast = shared.rates().refusal(call, now);
        if (tooFast.isPresent()) {
            return tooFast;
        }
        Identity who = shared.identities().of(call);
        if (shared.has(Behaviour.HEADERS_REQUIRED) && !comesFromThePage(call)) {
            return Optional.of(Reply.json(Pages.refused("100007", "不符合的请求方式")));
        }
        if (shared.has(Behaviour.COOKIE_REQUIRED) && who == Identity.NONE) {
            return Optional.of(loginRequired());
        }
        boolean login = who == Identity.LOGIN || !shared.has(Behaviour.VISITOR_FIRST_PAGE);
        Arguments query = new Arguments(call.query());
        try {
            return route(call.path().substring(BASE.length()), query, login, now);
        } catch (RefusedException refused) {
            return Optional.of(refused(refused));
        }
    }

    /** What only the page's own scripts send: the two headers, and the token of the cookie, if there is one. */
    private static boolean comesFromThePage(Call call) {
        boolean tokenFits = call.cookie("XSRF-TOKEN")
                .map(token -> call.header("x-xsrf-token").map(token::equals).orElse(false))
                .orElse(true);
        return tokenFits
                && call.header("x-requested-with")
                        .filter("XMLHttpRequest"::equals)
                        .isPresent()
                && call.header("referer")
                        .filter(from -> from.startsWith("https://weibo.com/"))
                        .isPresent();
    }

    private Optional<Reply> route(String what, Arguments query, boolean login, Instant now) {
        return switch (what) {
            case "profile/info" -> Optional.of(ok(AjaxProfile.info(account(query, now), now)));
            case "profile/detail" -> Optional.of(ok(AjaxProfile.detail(account(query, now))));
            case "statuses/mymblog" ->
                login || AjaxLists.isFirstPage(query)
                        ? Optional.of(ok(lists.page(account(query, now), query, now)))
                        : Optional.of(loginRequired());
            case "statuses/searchProfile" ->
                login ? Optional.of(ok(lists.window(account(query, now), query, now))) : Optional.of(loginRequired());
            case "statuses/show" -> Optional.of(Reply.json(show(query, now)));
            case "statuses/longtext" -> Optional.of(Reply.json(longText(query, now)));
            case "statuses/buildComments" ->
                login || query.number("max_id", 0) == 0
                        ? Optional.of(Reply.json(threads.comments(query, id -> readable(id, now), now)))
                        : Optional.of(loginRequired());
            case "statuses/repostTimeline" ->
                login
                        ? Optional.of(Reply.json(threads.reposts(readable(query.required("id"), now), query, now)))
                        : Optional.of(loginRequired());
            default -> Optional.empty();
        };
    }

    private ObjectNode show(Arguments query, Instant now) {
        WorldPost post = readable(query.required("id"), now);
        boolean whole = query.text("isGetLongText").filter("true"::equals).isPresent();
        return bodies.status(author(post), post, whole, now).put("ok", 1);
    }

    private ObjectNode longText(Arguments query, Instant now) {
        WorldPost post = readable(query.required("id"), now);
        ObjectNode data = Json.object();
        // Some long posts have none, whatever their list says: several clients fall over this.
        boolean missing = shared.has(Behaviour.LONG_TEXT_ELSEWHERE)
                && Dice.below(20, post.mid().value()) == 0;
        if (!missing) {
            post.longText(now).ifPresent(text -> {
                data.put("longTextContent", text);
                data.putArray("topic_struct");
                data.putArray("url_struct");
            });
        }
        ObjectNode body = Json.object().put("ok", 1);
        body.set("data", data);
        return body.put("http_code", 200);
    }

    private WorldAccount account(Arguments query, Instant now) {
        Optional<WorldAccount> account = query.text("screen_name").isPresent()
                ? named(query.required("screen_name"), now)
                : shared.world().account(query.text("custom").orElseGet(() -> query.required("uid")));
        return account.filter(one -> !one.isFrozenAt(now)).orElseThrow(() -> Refusal.NO_SUCH_USER.because("该用户不存在"));
    }

    private Optional<WorldAccount> named(String name, Instant now) {
        return shared.world().accounts().stream()
                .map(Account::id)
                .flatMap(uid -> shared.world().account(uid).stream())
                .filter(account -> account.nameAt(now).equals(name))
                .findFirst();
    }

    private WorldPost readable(String id, Instant now) {
        WorldPost post = mid(id).flatMap(shared.world()::post)
                .filter(one -> one.isPublishedAt(now) && !one.isDeletedAt(now))
                .orElseThrow(() -> Refusal.NO_SUCH_POST.because("target weibo does not exist!"));
        WorldAccount author = author(post);
        if (author.isFrozenAt(now) || !post.isPublicAt(now) || !Timelines.isWithinLimit(author, post, now)) {
            throw Refusal.NOT_VISIBLE.because("暂无查看权限");
        }
        return post;
    }

    /** An id in either of its forms. */
    private static Optional<Mid> mid(String id) {
        try {
            return Optional.of(id.matches("[0-9]{10,18}") ? Mid.parse(id) : Mid.fromBid(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private WorldAccount author(WorldPost post) {
        return shared.world().account(post.accountId()).orElseThrow();
    }

    private static Reply ok(JsonNode data) {
        ObjectNode body = Json.object().put("ok", 1);
        body.set("data", data);
        return Reply.json(body);
    }

    private static Reply loginRequired() {
        return Reply.json(Json.object().put("ok", -100).put("url", LOGIN_URL));
    }

    /** A post that may not be seen is refused with status 200, everything else with 400. */
    private static Reply refused(RefusedException refused) {
        int status = refused.refusal() == Refusal.NOT_VISIBLE ? 200 : 400;
        return Reply.json(
                status,
                Json.object()
                        .put("ok", 0)
                        .put("message", refused.says())
                        .put("error_type", "toast")
                        .put("error_code", refused.refusal().openApiCode()));
    }
}
