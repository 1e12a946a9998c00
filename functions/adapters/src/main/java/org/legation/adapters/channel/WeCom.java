package org.legation.adapters.channel;

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
 * WeCom's group robot: Markdown, Chinese first. Markdown cannot call everybody, so a message that does is plain text, which
 * may be half as long.
 */
final class WeCom implements Service {

    private static final int MARKDOWN = 4096;
    private static final int TEXT = 2048;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String GONE = "no such robot, or it was taken out of its group; copy its address anew";
    private static final String FORM = "the message is not in a form that it takes, or too long";

    private static final ErrorCodes CODES = new ErrorCodes(
            "WeCom",
            "errcode",
            Map.ofEntries(
                    Map.entry(-1, Outcome.failed("it is busy")),
                    Map.entry(45009, Outcome.throttled(MINUTE, "more than 20 messages in a minute")),
                    Map.entry(45033, Outcome.throttled(MINUTE, "too many messages at the same time")),
                    Map.entry(93000, Outcome.refused(GONE)),
                    Map.entry(93004, Outcome.refused("the robot was switched off")),
                    Map.entry(93008, Outcome.refused("the robot is not in the group any more")),
                    Map.entry(40008, Outcome.refused(FORM)),
                    Map.entry(40033, Outcome.refused(FORM)),
                    Map.entry(40035, Outcome.refused(FORM)),
                    Map.entry(40058, Outcome.refused(FORM)),
                    Map.entry(43002, Outcome.refused(FORM)),
                    Map.entry(44004, Outcome.refused(FORM)),
                    Map.entry(45002, Outcome.refused(FORM))));

    @Override
    public String name() {
        return "WeCom";
    }

    @Override
    public String addressHint() {
        return "copy the webhook's address from the robot's page in the group";
    }

    @Override
    public Optional<WebRequest> request(Message message, URI url, @Nullable String secret, Instant now) {
        ChatText text = ChatText.of(message, Language.CHINESE);
        Tone tone = Tone.of(message);
        Optional<String> content = text.mention()
                ? text.largest(WeCom::plain, shown -> Texts.bytes(shown) <= TEXT)
                : text.largest(shown -> markdown(shown, tone), shown -> Texts.bytes(shown) <= MARKDOWN);
        return content.map(shown -> Posts.json(url, payload(shown, text.mention())));
    }

    private static ObjectNode payload(String content, boolean mention) {
        String type = mention ? "text" : "markdown";
        ObjectNode payload = Json.MAPPER.createObjectNode().put("msgtype", type);
        ObjectNode shown = payload.putObject(type).put("content", content);
        if (mention) {
            shown.putArray("mentioned_list").add("@all");
        }
        return payload;
    }

    private static String markdown(ChatText text, Tone tone) {
        StringBuilder shown = new StringBuilder("**")
                .append(coloured(colour(tone), Texts.markdown(text.title().first())))
                .append("**");
        if (!text.title().second().isEmpty()) {
            shown.append('\n').append(Texts.markdown(text.title().second()));
        }
        text.lines().forEach(line -> shown.append('\n').append(line.joined("\n", Texts::markdown)));
        if (text.link() != null) {
            String open = ChatText.bilingual(ChatText.OPEN, Language.CHINESE);
            shown.append("\n[").append(open).append("](").append(text.link()).append(')');
        }
        return shown.append('\n')
                .append(coloured("comment", Texts.markdown(text.footer())))
                .toString();
    }

    private static String coloured(String colour, String text) {
        return "<font color=\"" + colour + "\">" + text + "</font>";
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case MAJOR, SPIKE, DOUBT -> "warning";
            case GOOD -> "info";
            case NOTICE, PLAIN -> "comment";
        };
    }

    private static String plain(ChatText text) {
        StringBuilder shown = new StringBuilder(text.title().joined("\n", words -> words));
        text.lines().forEach(line -> shown.append('\n').append(line.joined("\n", words -> words)));
        if (text.link() != null) {
            shown.append('\n').append(text.link());
        }
        return shown.append('\n').append(text.footer()).toString();
    }

    @Override
    public Outcome outcome(WebAnswer answer, Instant now) {
        return CODES.outcome(answer, Posts.answered(answer).path("errcode"));
    }
}
