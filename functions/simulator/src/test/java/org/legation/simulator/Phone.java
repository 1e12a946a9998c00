package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the mobile site what a phone would ask it, with a clock of its own that each call moves on by ten seconds. */
final class Phone {

    static final String HOST = "m.weibo.cn";
    static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private final Simulator simulator;
    private final Map<String, String> headers = new HashMap<>();
    private Instant now = NOON;

    private Phone(Simulator simulator, String cookie) {
        this.simulator = simulator;
        headers.put("x-requested-with", "XMLHttpRequest");
        headers.put("referer", "https://m.weibo.cn/");
        headers.put("cookie", cookie);
    }

    /** A phone on which somebody has logged in. */
    static Phone loggedIn(World world, Behaviours behaviours) {
        return new Phone(new Simulator(world, behaviours, Faults.none()), Credentials.LOGIN_COOKIE);
    }

    /** A phone with a visitor's cookie. */
    static Phone visiting(World world, Behaviours behaviours) {
        return new Phone(new Simulator(world, behaviours, Faults.none()), Credentials.VISITOR_COOKIE);
    }

    /** A phone at some servers. */
    static Phone at(Simulator simulator, String cookie) {
        return new Phone(simulator, cookie);
    }

    Phone with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Phone without(String header) {
        headers.remove(header);
        return this;
    }

    Phone at(Instant moment) {
        now = moment;
        return this;
    }

    Instant now() {
        return now;
    }

    Reply reply(String path, String... parameters) {
        Map<String, String> query = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        Reply reply = simulator.answer(Call.get(HOST, path, query, headers), now);
        now = now.plusSeconds(10);
        return reply;
    }

    Reply.Answer answer(String path, String... parameters) {
        return (Reply.Answer) reply(path, parameters);
    }

    JsonNode json(String path, String... parameters) {
        Reply.Answer answer = answer(path, parameters);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        try {
            return Json.read(answer.text());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of an account's posts. */
    JsonNode page(String uid, String... more) {
        List<String> parameters = new ArrayList<>(List.of("type", "uid", "value", uid, "containerid", "107603" + uid));
        parameters.addAll(List.of(more));
        return json("/api/container/getIndex", parameters.toArray(String[]::new));
    }

    /** The whole list of an account's posts, page by page, with the clock held. */
    List<JsonNode> walk(String uid) {
        Instant held = now;
        List<JsonNode> pages = new ArrayList<>();
        JsonNode page = page(uid);
        while (page.path("ok").asInt() == 1) {
            pages.add(page);
            JsonNode info = page.path("data").path("cardlistInfo");
            String cursor = info.has("page") ? "page" : "since_id";
            if (!info.has(cursor)) {
                return pages;
            }
            now = held;
            page = page(uid, cursor, info.get(cursor).asText());
        }
        return pages;
    }

    /** The posts on pages, also those in groups, with those of others. */
    static List<JsonNode> posts(List<JsonNode> pages) {
        List<JsonNode> posts = new ArrayList<>();
        for (JsonNode page : pages) {
            for (JsonNode card : page.path("data").path("cards")) {
                if (card.has("mblog")) {
                    posts.add(card.get("mblog"));
                }
                card.path("card_group").forEach(inner -> posts.add(inner.path("mblog")));
            }
        }
        return posts;
    }
}
