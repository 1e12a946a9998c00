package org.legation.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
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

/** DingTalk's custom robot: Markdown, Chinese first. */
final class DingTalk implements Service {

    private static final int BYTES = 20_000;
    private static final int SECURITY = 310000;

    /** Whoever sends more than 20 in a minute is not listened to for so long. */
    private static final Duration BLOCKED = Duration.ofMinutes(10);

    private static final String GONE = "no such robot, or it was switched off; copy its address anew";
    private static final String FORM = "the message is not in a form that it takes, or larger than 20,000 bytes";
    private static final String CONTENT = "its rules find the text, or a link in it, unfit";

    private static final ErrorCodes CODES = new ErrorCodes(
            "DingTalk",
            "errcode",
            Map.ofEntries(
                    Map.entry(-1, Outcome.failed("it is busy")),
                    Map.entry(130101, Outcome.throttled(BLOCKED, "more than 20 messages in a minute")),
                    Map.entry(410100, Outcome.throttled(BLOCKED, "too many messages")),
                    Map.entry(90030, Outcome.throttled(BLOCKED, "the organisation's quota of calls is used up")),
                    Map.entry(300001, Outcome.refused(GONE)),
                    Map.entry(300005, Outcome.refused(GONE)),
                    Map.entry(400013, Outcome.refused("the group was dissolved, or the robot switched off")),
                    Map.entry(400101, Outcome.refused(GONE)),
                    Map.entry(400102, Outcome.refused(GONE)),
                    Map.entry(400106, Outcome.refused(GONE)),
                    Map.entry(40035, Outcome.refused(FORM)),
                    Map.entry(43002, Outcome.refused(FORM)),
                    Map.entry(43004, Outcome.refused(FORM)),
                    Map.entry(400105, Outcome.refused(FORM)),
                    Map.entry(430101, Outcome.refused(CONTENT)),
                    Map.entry(430102, Outcome.refused(CONTENT)),
                    Map.entry(430103, Outcome.refused(CONTENT)),
                    Map.entry(430104, Outcome.refused(CONTENT))));

    @Override
    public String name() {
        return "DingTalk";
    }

    @Override
    public String addressHint() {
        return "copy the webhook's address from the robot's page in the group's settings";
    }

    @Override
    public Optional<WebRequest> request(Message message, URI url, @Nullable String secret, Instant now) {
        URI signed = secret == null ? url : signed(url, secret, now);
        return ChatText.of(message, Language.CHINESE)
                .largest(text -> Posts.json(signed, payload(text)), request -> Posts.bytes(request) <= BYTES);
    }

    private static URI signed(URI url, String secret, Instant now) {
        String added = "timestamp=" + now.toEpochMilli() + "&sign=" + Signatures.dingTalk(now, secret);
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + added);
    }

    private static ObjectNode payload(ChatText text) {
        StringBuilder shown =
                new StringBuilder("### ").append(Texts.markdown(text.title().first()));
        if (!text.title().second().isEmpty()) {
            paragraph(shown, Texts.markdown(text.title().second()));
        }
        text.lines().forEach(line -> paragraph(shown, line.joined("  \n", Texts::markdown)));
        if (text.link() != null) {
            paragraph(shown, "[" + ChatText.bilingual(ChatText.OPEN, Language.CHINESE) + "](" + text.link() + ")");
        }
        paragraph(shown, "> " + Texts.markdown(text.footer()));
        ObjectNode payload = Json.MAPPER.createObjectNode().put("msgtype", "markdown");
        payload.putObject("markdown")
                .put("title", Texts.markdown(text.title().first()))
                .put("text", shown.toString());
        payload.putObject("at").put("isAtAll", text.mention());
        return payload;
    }

    private static void paragraph(StringBuilder shown, String text) {
        shown.append("\n\n").append(text);
    }

    @Override
    public Outcome outcome(WebAnswer answer, Instant now) {
        JsonNode body = Posts.answered(answer);
        JsonNode code = body.path("errcode");
        if (code.asInt() == SECURITY) {
            return Outcome.refused("DingTalk: errcode " + SECURITY + ": "
                    + security(body.path("errmsg").asText()));
        } else if (code.isMissingNode() && body.path("punish").asText().equals("deny")) {
            return Outcome.throttled(BLOCKED, "DingTalk: too many messages");
        }
        return CODES.outcome(answer, code);
    }

    /** One code for three settings; only the words tell which. */
    private static String security(String said) {
        if (said.contains("sign") || said.contains("timestamp") || said.contains("签名")) {
            return "the signature or its time; compare the secret with the robot's page";
        } else if (said.contains("keyword") || said.contains("关键词")) {
            return "none of its keywords is in the message; make Legation one of them";
        } else if (said.contains("whitelist") || said.contains("白名单")) {
            return "its list of allowed IP addresses; take it off, or let this one in";
        }
        return "one of its security settings: keywords, signature or IP addresses";
    }
}
