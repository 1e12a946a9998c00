package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * passport.weibo.com and visitor.passport.weibo.cn: where browsers without an account get a visitor's cookie, by the flow
 * of today and by that until 2025-09. A new cookie does not lift a block, which follows the address.
 */
final class VisitorEndpoint implements Endpoint {

    static final String COM = "passport.weibo.com";
    static final String CN = "visitor.passport.weibo.cn";

    private static final int DONE = 20_000_000;
    private static final int REFUSED = 50_111_261;
    private static final String SUBP = "0033WrSXsimulator";

    private final Identities identities;

    VisitorEndpoint(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Optional<Reply> answer(Call call, Instant now) {
        Map<String, String> fields = OpenApiDoor.arguments(call).values();
        return switch (call.path()) {
            case "/visitor/genvisitor2" -> Optional.of(generate(call, fields));
            case "/visitor/genvisitor" -> Optional.of(fingerprint(fields));
            case "/visitor/visitor" -> Optional.of(visitor(call, fields));
            default -> Optional.empty();
        };
    }

    /** Today's flow: one call, whose answer sets the cookie. */
    private Reply generate(Call call, Map<String, String> fields) {
        String callback = fields.getOrDefault("cb", "visitor_gray_callback");
        if (!call.method().equals("POST") || !fields.containsKey("tid")) {
            return jsonp(callback, failure());
        }
        String sub = identities.mint();
        String tid = fields.getOrDefault("tid", "");
        ObjectNode data = Json.object()
                .put("sub", sub)
                .put("subp", SUBP)
                .put("tid", tid.isEmpty() ? tid(sub) : tid)
                .put("new_tid", tid.isEmpty())
                .put("alt", "")
                .put("savestate", 1)
                .put("confidence", 95);
        return withCookies(jsonp(callback, success(data)), sub, call.host());
    }

    /** The former flow's first call: a fingerprint for a tid. */
    private static Reply fingerprint(Map<String, String> fields) {
        String callback = fields.getOrDefault("cb", "gen_callback");
        if (!fields.containsKey("fp")) {
            return jsonp(callback, failure());
        }
        String tid = tid(fields.getOrDefault("fp", ""));
        return jsonp(
                callback,
                success(Json.object().put("tid", tid).put("new_tid", true).put("confidence", 95)));
    }

    private Reply visitor(Call call, Map<String, String> fields) {
        return switch (fields.getOrDefault("a", "enter")) {
            case "incarnate" -> incarnate(fields);
            case "crossdomain" -> crossDomain(call, fields);
            default -> Reply.html(200, Pages.VISITOR);
        };
    }

    /** The former flow's second call: a tid for a cookie. */
    private Reply incarnate(Map<String, String> fields) {
        String callback = fields.getOrDefault("cb", "cross_domain");
        String tid = fields.getOrDefault("t", "");
        // Who does not percent-encode a tid sends its plus sign as a space.
        if (tid.isEmpty() || tid.contains(" ")) {
            return jsonp(callback, failure());
        }
        return jsonp(
                callback, success(Json.object().put("sub", identities.mint()).put("subp", SUBP)));
    }

    private static Reply crossDomain(Call call, Map<String, String> fields) {
        String url = fields.getOrDefault("url", "https://weibo.com/");
        return withCookies(Reply.redirect(url), fields.getOrDefault("s", ""), call.host());
    }

    private static Reply.Answer withCookies(Reply.Answer answer, String sub, String host) {
        String domain = host.endsWith(".cn") ? ".weibo.cn" : ".weibo.com";
        return answer.with("set-cookie", "SUB=" + sub + "; Path=/; Domain=" + domain + "; HttpOnly; Max-Age=31536000");
    }

    private static Reply.Answer jsonp(String callback, ObjectNode body) {
        return Reply.text(
                200, "text/javascript", "window." + callback + " && " + callback + "(" + body.toString() + ");");
    }

    private static ObjectNode success(ObjectNode data) {
        ObjectNode body = Json.object().put("retcode", DONE).put("msg", "succ");
        body.set("data", data);
        return body;
    }

    private static ObjectNode failure() {
        return Json.object().put("retcode", REFUSED).put("msg", "para error").putNull("data");
    }

    /** A tid with all the characters that must be percent-encoded. */
    private static String tid(String of) {
        return "01A/" + Long.toString(Dice.mix(of.hashCode()) & Long.MAX_VALUE, 36) + "+sim=";
    }
}
