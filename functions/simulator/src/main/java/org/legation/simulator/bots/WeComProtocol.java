package org.legation.simulator.bots;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;

/** WeCom's group robot: no signature, status 200, and an error code in the body. */
final class WeComProtocol implements Protocol {

    private static final int MARKDOWN = 4096;
    private static final int TEXT = 2048;

    @Override
    public Pace pace() {
        return new Pace(List.of(new Pace.Limit(20, Duration.ofMinutes(1))), Duration.ZERO);
    }

    @Override
    public Optional<Reply.Answer> refusal(Bot bot, Call call, Instant now) {
        if (!call.path().equals(bot.path()) || !call.parameter("key").orElse("").equals(bot.token())) {
            return Optional.of(says(93000, "invalid webhook url, hint: [simulator]"));
        } else if (!Requests.isPosted(call, "application/json")) {
            return Optional.of(says(43002, "require POST method"));
        }
        JsonNode body = Requests.json(call);
        String type = body.path("msgtype").asText();
        String content = body.path(type).path("content").asText();
        if (!type.equals("markdown") && !type.equals("text")) {
            return Optional.of(says(40008, "invalid message type"));
        } else if (content.isEmpty()) {
            return Optional.of(says(44004, "empty content"));
        }
        int most = type.equals("markdown") ? MARKDOWN : TEXT;
        return Optional.ofNullable(
                Requests.bytes(content) <= most ? null : says(40058, type + ".content exceed max length " + most));
    }

    @Override
    public Reply.Answer accepted() {
        return says(0, "ok");
    }

    @Override
    public Reply.Answer tooMany() {
        return says(45009, "api freq out of limit, hint: [simulator]");
    }

    @Override
    public Reply.Answer says(int code, String message) {
        return Requests.errcode(code, message);
    }

    @Override
    public Optional<String> id(Call call) {
        return Requests.shownId(call);
    }
}
