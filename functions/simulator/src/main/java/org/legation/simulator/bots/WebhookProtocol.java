package org.legation.simulator.bots;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;

/** A receiver of CloudEvents in structured form, signed as Standard Webhooks says. */
final class WebhookProtocol implements Protocol {

    private static final int BYTES = 256 * 1024;
    private static final Duration OLD = Duration.ofMinutes(5);

    @Override
    public Pace pace() {
        return Pace.any();
    }

    @Override
    public Optional<Reply.Answer> refusal(Bot bot, Call call, Instant now) {
        if (!call.path().equals(bot.path())) {
            return Optional.of(says(404, "not found"));
        } else if (!Requests.isPosted(call, "application/cloudevents+json")) {
            return Optional.of(says(415, "expected application/cloudevents+json"));
        } else if (Requests.bytes(call.body()) > BYTES) {
            return Optional.of(says(413, "too large"));
        } else if (!isSigned(bot, call, now)) {
            return Optional.of(says(401, "signature or time"));
        }
        return isEvent(call) ? Optional.empty() : Optional.of(says(400, "no event"));
    }

    private static boolean isSigned(Bot bot, Call call, Instant now) {
        byte[] key = Base64.getDecoder().decode(bot.secret().orElseThrow().substring("whsec_".length()));
        String timestamp = call.header("webhook-timestamp").orElse("");
        String signed = call.header("webhook-id").orElse("") + "." + timestamp + "." + call.body();
        return Requests.isNear(timestamp, Duration.ofSeconds(1), now, OLD)
                && Stream.of(call.header("webhook-signature").orElse("").split(" "))
                        .anyMatch(one -> one.equals("v1," + Requests.hmac(key, signed)));
    }

    private static boolean isEvent(Call call) {
        JsonNode event = Requests.json(call);
        return event.path("specversion").asText().equals("1.0")
                && event.path("id").asText().equals(call.header("webhook-id").orElse(""))
                && !event.path("source").asText().isEmpty()
                && !event.path("type").asText().isEmpty()
                && event.path("data").isObject();
    }

    @Override
    public Reply.Answer accepted() {
        return says(202, "accepted");
    }

    @Override
    public Reply.Answer tooMany() {
        return says(429, "too many").with("retry-after", "60");
    }

    @Override
    public Reply.Answer says(int code, String message) {
        return Reply.text(code, "text/plain; charset=utf-8", message);
    }

    @Override
    public Optional<String> id(Call call) {
        return call.header("webhook-id");
    }
}
