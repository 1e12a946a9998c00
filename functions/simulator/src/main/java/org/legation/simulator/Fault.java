package org.legation.simulator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** What can go wrong with a call. */
public enum Fault {
    /** Anti-bot refusal, a status of Weibo's own. */
    BLOCKED_432(answer -> Reply.html(432, "")),
    TOO_FAST_418(answer -> Reply.html(418, "<html><body><h1>418 I'm a teapot</h1></body></html>")),
    /** The edge's limit per address, whatever the length of the URL. */
    URI_TOO_LONG_414(answer -> Reply.html(414, "<html><body><h1>414 Request-URI Too Large</h1></body></html>")),
    FORBIDDEN_403(answer -> Reply.html(403, "<html><body><h1>403 Forbidden</h1></body></html>")),
    TOO_MANY_429(answer -> Reply.html(429, "").with("retry-after", "90")),
    ERROR_500(answer -> Reply.html(500, "<html><body><h1>500 Internal Server Error</h1></body></html>")),
    BAD_GATEWAY_502(answer -> Reply.html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>")),
    UNAVAILABLE_503(answer -> Reply.html(503, "<html><body><h1>503 Service Unavailable</h1></body></html>")),
    TIMEOUT(answer -> new Reply.Broken(Reply.Broken.Kind.TIMEOUT, answer)),
    RESET(answer -> new Reply.Broken(Reply.Broken.Kind.RESET, answer)),
    /** The compressed body ends too early. */
    TRUNCATED_GZIP(answer -> new Reply.Broken(Reply.Broken.Kind.CUT, answer)),
    /** The visitor page with status 200 where JSON was asked for. */
    VISITOR_PAGE(answer -> Reply.html(200, Pages.VISITOR)),
    ERROR_PAGE(answer -> Reply.html(200, Pages.ERROR)),
    CAPTCHA(answer -> Reply.json(Pages.minus100(Pages.CAPTCHA_URL))),
    GEETEST(answer -> Reply.json(Pages.minus100(Pages.GEETEST_URL))),
    LOGIN(answer -> Reply.json(Pages.minus100(Pages.LOGIN_URL))),
    /** The throttle that looks like an account without posts. */
    EMPTY(answer -> Reply.json(Pages.empty())),
    SLOW_DRIP(answer -> new Reply.Broken(Reply.Broken.Kind.DRIP, answer)),
    /** The header names a charset that the body does not have. */
    WRONG_CHARSET(answer -> answer.with("content-type", "application/json; charset=gbk"));

    private static final List<Fault> ALL = List.of(values());

    private final Function<Reply.Answer, Reply> reply;

    Fault(Function<Reply.Answer, Reply> reply) {
        this.reply = reply;
    }

    /** One of them, any with the same chance. */
    static Fault any(SplittableRandom random) {
        return Dice.pick(random, ALL);
    }

    /** Whether the call still reaches its server, which answers and counts it, although the answer may never arrive. */
    boolean reachesTheServer() {
        return switch (this) {
            case TIMEOUT, RESET, TRUNCATED_GZIP, SLOW_DRIP, WRONG_CHARSET -> true;
            default -> false;
        };
    }

    /** The refusal by which a server itself says this. */
    Reply refusal() {
        return instead(Reply.html(200, ""));
    }

    /**
     * What happens instead of the true answer.
     *
     * @param answer the true one
     */
    Reply instead(Reply.Answer answer) {
        return reply.apply(answer);
    }
}
