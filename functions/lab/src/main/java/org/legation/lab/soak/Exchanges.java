package org.legation.lab.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceState;
import org.legation.core.source.SourceStore;
import org.legation.core.store.Stored;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;
import org.legation.simulator.World;
import org.legation.simulator.WorldPost;

/**
 * What went over the wire, seen from outside: which posts good answers showed, and whether manners were kept. It reads the
 * bodies in its own simple way, so that a mistake of the collector's is not repeated here.
 */
final class Exchanges implements SimulatedWeb.Witness {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Plan plan;
    private final World world;
    private final SourceStore sources;
    private final Map<String, TreeMap<Mid, Instant>> shown = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private @Nullable Instant lastStart;
    private long requests;
    private long lists;

    Exchanges(Plan plan, World world, SourceStore sources) {
        this.plan = plan;
        this.world = world;
        this.sources = sources;
    }

    @Override
    public void exchanged(Instant start, Call call, Reply reply) {
        requests++;
        manners(start, call);
        if (reply instanceof Reply.Answer answer && answer.status() == 200) {
            JsonNode body = json(answer.body());
            if (body != null) {
                take(start, call, body);
            }
        }
    }

    private void manners(Instant start, Call call) {
        String source = plan.limits().source();
        SourceState state = sources.find(source).map(Stored::value).orElse(null);
        if (state != null && state.breaker().isOpen(start)) {
            violations.add(start + ": asked " + call.path() + " while the breaker is open");
        }
        Duration spacing = plan.limits().spacing();
        if (lastStart != null && Duration.between(lastStart, start).compareTo(spacing) < 0) {
            violations.add(start + ": asked " + Duration.between(lastStart, start) + " after the request before");
        }
        lastStart = start;
    }

    /** The posts of an answer, without what they pass on. */
    private void take(Instant at, Call call, JsonNode body) {
        if (call.host().equals("m.weibo.cn")) {
            JsonNode cards = body.path("data").path("cards");
            lists += cards.isEmpty() ? 0 : 1;
            cards.forEach(card -> {
                post(at, card.path("mblog"));
                card.path("card_group").forEach(inner -> post(at, inner.path("mblog")));
            });
            post(at, body.path("data"));
        } else {
            JsonNode result = body.path("result");
            rows(result).forEach(row -> post(at, row));
            lists += call.body().contains("user_timeline") && !body.has("error") ? 1 : 0;
        }
    }

    private static JsonNode rows(JsonNode result) {
        for (String name : List.of("statuses", "items", "data")) {
            if (result.path(name).isArray()) {
                return result.path(name);
            } else if (result.path(name).isObject()) {
                return rows(result.path(name));
            }
        }
        return result;
    }

    private void post(Instant at, JsonNode post) {
        String uid = post.path("user")
                .path("id")
                .asText(post.path("user").path("idstr").asText());
        String id = post.path("mid").asText(post.path("idstr").asText());
        if (id.matches("\\d{10,18}") && !post.has("deleted")) {
            Mid mid = Mid.parse(id);
            if (world.post(uid, mid).filter(truth -> isPublic(truth, at)).isPresent()) {
                shown.computeIfAbsent(uid, account -> new TreeMap<>()).putIfAbsent(mid, at);
            }
        }
    }

    /** By the servers' clock, which may be behind ours. */
    private static boolean isPublic(WorldPost post, Instant at) {
        return post.isPublicAt(at) || post.isPublicAt(at.minus(Duration.ofMinutes(1)));
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            JsonNode json = MAPPER.readTree(body);
            return json.isObject() ? json : null;
        } catch (IOException e) {
            // A page, not JSON: it shows no posts.
            return null;
        }
    }

    /** The posts of an account that good answers showed, with the first time each. */
    Map<Mid, Instant> shown(String accountId) {
        return shown.getOrDefault(accountId, new TreeMap<>());
    }

    List<String> violations() {
        return violations;
    }

    long requests() {
        return requests;
    }

    /** How many good answers showed a list. */
    long lists() {
        return lists;
    }
}
