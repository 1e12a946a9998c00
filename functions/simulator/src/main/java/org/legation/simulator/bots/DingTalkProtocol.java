package org.legation.simulator.bots;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;

/** DingTalk's custom robot: status 200, and an error code in the body. */
final class DingTalkProtocol implements Protocol {

    private static final int BYTES = 20_000;
    private static final Duration OLD = Duration.ofHours(1);

    /** Who sends more than 20 in a minute is not listened to for ten minutes. */
    @Override
    public Pace pace() {
        return new Pace(List.of(new Pace.Limit(20, Duration.ofMinutes(1))), Duration.ofMinutes(10));
    }

    @Override
    public Optional<Reply.Answer> refusal(Bot bot, Call call, Instant now) {
        if (!call.path().equals(bot.path())
                || !call.parameter("access_token").orElse("").equals(bot.token())) {
            return Optional.of(says(300005, "token is not exist"));
        } else if (!call.method().equals("POST")) {
            return Optional.of(says(43002, "需要POST请求"));
        } else if (!Requests.isPosted(call, "application/json")) {
            return Optional.of(says(43004, "无效的HTTP HEADER Content-Type"));
        } else if (!isSigned(bot, call, now)) {
            return Optional.of(says(310000, "sign not match"));
        }
        return Optional.ofNullable(isMessage(call) ? null : says(40035, "缺少参数 json"));
    }

    private static boolean isSigned(Bot bot, Call call, Instant now) {
        String timestamp = call.parameter("timestamp").orElse("");
        String secret = bot.secret().orElseThrow();
        return Requests.isNear(timestamp, Duration.ofMillis(1), now, OLD)
                && Requests.hmac(secret.getBytes(StandardCharsets.UTF_8), timestamp + "\n" + secret)
                        .equals(call.parameter("sign").orElse(""));
    }

    private static boolean isMessage(Call call) {
        JsonNode body = Requests.json(call);
        JsonNode markdown = body.path("markdown");
        return body.path("msgtype").asText().equals("markdown")
                && Requests.bytes(call.body()) <= BYTES
                && !markdown.path("title").asText().isEmpty()
                && !markdown.path("text").asText().isEmpty();
    }

    @Override
    public Reply.Answer accepted() {
        return says(0, "ok");
    }

    @Override
    public Reply.Answer tooMany() {
        return says(130101, "send too fast, exceed 20 times per minute");
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
