package org.legation.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;

/**
 * The custom robot of Feishu and Lark: a card, Chinese first. Texts are plain, so that no name can format, link or
 * mention.
 */
final class Feishu implements Service {

    /** Said to be 20 KB; the smaller reading of that. */
    private static final int BYTES = 20_000;

    private static final int BAD_REQUEST = 9499;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final ErrorCodes CODES = new ErrorCodes(
            "Feishu",
            "code",
            Map.of(
                    BAD_REQUEST,
                    Outcome.refused("the message is not in a form that it takes, or larger than 20 KB"),
                    11232,
                    Outcome.throttled(MINUTE, "too many messages, or it is busy, as on the hour"),
                    99991400,
                    Outcome.throttled(MINUTE, "too many messages"),
                    19001,
                    Outcome.refused("no such robot; copy its address anew"),
                    19002,
                    Outcome.refused("the message is not in a form that it takes"),
                    19021,
                    Outcome.refused("the signature or its time; compare the secret with the robot's page"),
                    19022,
                    Outcome.refused("its list of allowed IP addresses; take it off, or let this one in"),
                    19024,
                    Outcome.refused("none of its keywords is in the message; make Legation one of them")));

    @Override
    public String name() {
        return "Feishu";
    }

    @Override
    public String addressHint() {
        return "copy the webhook's address from the robot's page in the group's settings";
    }

    @Override
    public Optional<WebRequest> request(Message message, URI url, @Nullable String secret, Instant now) {
        Tone tone = Tone.of(message);
        return ChatText.of(message, Language.CHINESE)
                .largest(
                        text -> Posts.json(url, payload(text, tone, secret, now)),
                        request -> Posts.bytes(request) <= BYTES);
    }

    private static ObjectNode payload(ChatText text, Tone tone, @Nullable String secret, Instant now) {
        ObjectNode payload = Json.MAPPER.createObjectNode();
        if (secret != null) {
            payload.put("timestamp", Long.toString(now.getEpochSecond())).put("sign", Signatures.feishu(now, secret));
        }
        ObjectNode card = payload.put("msg_type", "interactive").putObject("card");
        card.putObject("config").put("wide_screen_mode", true);
        ObjectNode header = card.putObject("header").put("template", template(tone));
        header.set("title", plain(text.title().first()));
        ArrayNode elements = card.putArray("elements");
        if (!text.title().second().isEmpty()) {
            div(elements, text.title().second());
        }
        text.lines().forEach(line -> div(elements, line.joined("\n", words -> words)));
        if (text.mention()) {
            elements.addObject().put("tag", "markdown").put("content", "<at id=all></at>");
        }
        if (text.link() != null) {
            ObjectNode button = elements.addObject()
                    .put("tag", "action")
                    .putArray("actions")
                    .addObject()
                    .put("tag", "button")
                    .put("type", "primary")
                    .put("url", text.link());
            button.set("text", plain(ChatText.bilingual(ChatText.OPEN, Language.CHINESE)));
        }
        elements.addObject().put("tag", "note").putArray("elements").add(plain(text.footer()));
        return payload;
    }

    private static void div(ArrayNode elements, String text) {
        elements.addObject().put("tag", "div").set("text", plain(text));
    }

    private static ObjectNode plain(String text) {
        return Json.MAPPER.createObjectNode().put("tag", "plain_text").put("content", text);
    }

    private static String template(Tone tone) {
        return switch (tone) {
            case MAJOR -> "red";
            case SPIKE -> "orange";
            case NOTICE -> "yellow";
            case DOUBT -> "purple";
            case GOOD -> "green";
            case PLAIN -> "blue";
        };
    }

    /** Older answers have {@code StatusCode} alone. */
    @Override
    public Outcome outcome(WebAnswer answer, Instant now) {
        JsonNode body = Posts.answered(answer);
        JsonNode code = body.has("code") ? body.path("code") : body.path("StatusCode");
        boolean often = code.asInt() == BAD_REQUEST && body.path("msg").asText().contains("too many");
        return often
                ? Outcome.throttled(MINUTE, "Feishu: code " + BAD_REQUEST + ": too many messages")
                : CODES.outcome(answer, code);
    }

    /** The header that Feishu's gateway says it in, in seconds. */
    @Override
    public Optional<Duration> wait(WebAnswer answer, Instant now) {
        return Service.super
                .wait(answer, now)
                .or(() -> answer.header("x-ogw-ratelimit-reset")
                        .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))));
    }
}
