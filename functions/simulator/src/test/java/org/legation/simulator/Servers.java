package org.legation.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.legation.core.account.Account;

/** A world, and calls to its servers by the names they have in tests. */
final class Servers {

    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    static final World WORLD = new World(7);

    private final Simulator simulator;

    Servers(Behaviours behaviours) {
        this.simulator = new Simulator(WORLD, behaviours, Faults.none());
    }

    /** Servers without a limit of pace, otherwise as they usually are. */
    static Servers calm() {
        return new Servers(Behaviours.calm().without(Behaviour.RATE_LIMIT));
    }

    Simulator simulator() {
        return simulator;
    }

    Reply.Answer ask(Call call, Instant now) {
        return (Reply.Answer) simulator.answer(call, now);
    }

    /** A read of the gateway with its token. */
    Reply.Answer gateway(String path) {
        return ask(Call.get(GatewayEndpoint.HOST, "/cli/api" + path, Map.of(), bearer()), NOW);
    }

    /** A command of the gateway with its token. */
    Reply.Answer invoke(String group, String action, Map<String, ?> args) {
        return invoke(group, action, args, NOW);
    }

    Reply.Answer invoke(String group, String action, Map<String, ?> args, Instant now) {
        return ask(command(group, action, args), now);
    }

    /** The call of a command with the gateway's token. */
    static Call command(String group, String action, Map<String, ?> args) {
        ObjectNode body = Json.object().put("group", group).put("action", action);
        body.putObject("args").setAll(json(args));
        return new Call("POST", GatewayEndpoint.HOST, "/cli/api/cli/invoke", Map.of(), bearer(), body.toString());
    }

    /** A read of api.weibo.com or c.api.weibo.com. */
    Reply.Answer open(String host, String name, String token, Map<String, String> query) {
        return open(host, name, token, query, NOW);
    }

    Reply.Answer open(String host, String name, String token, Map<String, String> query, Instant now) {
        Map<String, String> all = new HashMap<>(query);
        all.put("access_token", token);
        return ask(Call.get(host, "/2/" + name + ".json", all, Map.of()), now);
    }

    /** A read of weibo.com as its page's scripts would make it. */
    Reply.Answer desktop(String cookie, String name, Map<String, String> query) {
        return ask(Call.get(AjaxSite.HOST, "/ajax/" + name, query, desktopHeaders(cookie)), NOW);
    }

    static Map<String, String> desktopHeaders(String cookie) {
        return Map.of(
                "cookie", cookie, "x-requested-with", "XMLHttpRequest", "referer", "https://weibo.com/u/9900000001");
    }

    static JsonNode body(Reply.Answer answer) {
        try {
            return Json.read(answer.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    /** The account that posts most, of those that are not frozen and show all they have. */
    static WorldAccount busy() {
        return WORLD.accounts().stream()
                .map(Account::id)
                .flatMap(id -> WORLD.account(id).stream())
                .filter(account -> account.frozen() == null && account.visibleFor() == null)
                .max(Comparator.comparingDouble(account -> account.habits().perDay()))
                .orElseThrow();
    }

    /** Public posts of the busy account in the last days, newest first. */
    static List<WorldPost> newest(int days) {
        return WORLD.posts(busy().uid(), NOW.minus(Duration.ofDays(days)), NOW.plusSeconds(1)).stream()
                .filter(post -> post.isPublicAt(NOW))
                .sorted(Comparator.comparing(WorldPost::mid).reversed())
                .toList();
    }

    /** The newest post of anybody with some property, of the last hundred days. */
    static WorldPost post(Predicate<WorldPost> wanted) {
        return WORLD.accounts().stream()
                .map(Account::id)
                .filter(id -> WORLD.account(id)
                        .filter(one -> one.frozen() == null && one.visibleFor() == null)
                        .isPresent())
                .flatMap(id -> WORLD.posts(id, NOW.minus(Duration.ofDays(100)), NOW.plusSeconds(1)).stream())
                .filter(wanted)
                .max(Comparator.comparing(WorldPost::mid))
                .orElseThrow();
    }

    private static Map<String, String> bearer() {
        return Map.of("authorization", "Bearer " + Credentials.GATEWAY_TOKEN);
    }

    private static ObjectNode json(Map<String, ?> args) {
        ObjectNode node = Json.object();
        args.forEach((name, value) -> {
            if (value instanceof Number number) {
                node.put(name, number.longValue());
            } else {
                node.put(name, String.valueOf(value));
            }
        });
        return node;
    }
}
