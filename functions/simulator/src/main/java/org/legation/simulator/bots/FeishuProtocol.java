package org.legation.simulator.bots;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;

/** Feishu's and Lark's custom robot: status 200, and a code in the body. */
final class FeishuProtocol implements Protocol {

    private static final int BYTES = 20 * 1024;
    private static final Duration OLD = Duration.ofHours(1);
    private static final Set<String> TEMPLATES = Set.of(
            "blue",
            "wathet",
            "turquoise",
            "green",
            "yellow",
            "orange",
            "red",
            "carmine",
            "violet",
            "purple",
            "indigo",
            "grey");

    @Override
    public Pace pace() {
        return new Pace(
                List.of(new Pace.Limit(5, Duration.ofSeconds(1)), new Pace.Limit(100, Duration.ofMinutes(1))),
                Duration.ZERO);
    }

    @Override
    public Optional<Reply.Answer> refusal(Bot bot, Call call, Instant now) {
        if (!call.path().equals(bot.path())) {
            return Optional.of(says(19001, "param invalid: incoming webhook access token invalid"));
        }
        JsonNode body = Requests.json(call);
        if (!Requests.isPosted(call, "application/json") || Requests.bytes(call.body()) > BYTES) {
            return Optional.of(says(9499, "Bad Request"));
        } else if (!isSigned(bot, body, now)) {
            return Optional.of(says(19021, "sign match fail or timestamp is not within one hour from current time"));
        }
        return isCard(body) ? Optional.empty() : Optional.of(says(9499, "Bad Request"));
    }

    private static boolean isSigned(Bot bot, JsonNode body, Instant now) {
        String timestamp = body.path("timestamp").asText();
        byte[] key = (timestamp + "\n" + bot.secret().orElseThrow()).getBytes(StandardCharsets.UTF_8);
        return Requests.isNear(timestamp, Duration.ofSeconds(1), now, OLD)
                && Requests.hmac(key, "").equals(body.path("sign").asText());
    }

    private static boolean isCard(JsonNode body) {
        JsonNode card = body.path("card");
        JsonNode header = card.path("header");
        boolean good = body.path("msg_type").asText().equals("interactive")
                && card.isObject()
                && isText(header.path("title"))
                && TEMPLATES.contains(header.path("template").asText("blue"))
                && !card.path("elements").isEmpty();
        for (JsonNode element : card.path("elements")) {
            good &= isElement(element);
        }
        return good;
    }

    private static boolean isElement(JsonNode element) {
        return switch (element.path("tag").asText()) {
            case "div" -> isText(element.path("text"));
            case "markdown" -> !element.path("content").asText().isEmpty();
            case "note" -> isText(element.path("elements").path(0));
            case "action" ->
                isText(element.path("actions").path(0).path("text"))
                        && element.path("actions").path(0).path("url").asText().startsWith("http");
            case "hr" -> true;
            default -> false;
        };
    }

    private static boolean isText(JsonNode text) {
        String tag = text.path("tag").asText();
        return (tag.equals("plain_text") || tag.equals("lark_md"))
                && !text.path("content").asText().isEmpty();
    }

    @Override
    public Reply.Answer accepted() {
        return Reply.json(Requests.object()
                .put("StatusCode", 0)
                .put("StatusMessage", "success")
                .put("code", 0)
                .put("msg", "success"));
    }

    @Override
    public Reply.Answer tooMany() {
        return says(11232, "frequency limited");
    }

    @Override
    public Reply.Answer says(int code, String message) {
        return Reply.json(Requests.object().put("code", code).put("msg", message));
    }

    @Override
    public Optional<String> id(Call call) {
        return Requests.shownId(call);
    }
}
