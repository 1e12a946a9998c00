package org.legation.adapters.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;

/** Slack's incoming webhooks: blocks, English first. Texts are plain, so that no name can format, link or mention. */
final class Slack implements Service {

    private static final int BLOCKS = 50;
    private static final int HEADER = 150;
    private static final int SECTION = 3000;

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("invalid_token", "the webhook is not valid any more; create it anew"),
            Map.entry("no_service", "the webhook was removed or switched off; create it anew"),
            Map.entry("no_service_id", "the webhook was removed or switched off; create it anew"),
            Map.entry("no_active_hooks", "the webhook was switched off; create it anew"),
            Map.entry("no_team", "the workspace is gone"),
            Map.entry("team_disabled", "the workspace is switched off"),
            Map.entry("channel_not_found", "its channel is gone; create the webhook anew for another"),
            Map.entry("channel_is_archived", "its channel is archived; restore it, or create the webhook anew"),
            Map.entry("action_prohibited", "an administrator does not allow this; ask one"),
            Map.entry("posting_to_general_channel_denied", "posting to #general is not allowed; take another channel"),
            Map.entry("invalid_payload", "the message is not in a form that it takes"),
            Map.entry("invalid_blocks", "the message is not in a form that it takes"),
            Map.entry("no_text", "the message is not in a form that it takes"));

    @Override
    public String name() {
        return "Slack";
    }

    @Override
    public String addressHint() {
        return "copy the webhook's URL from the app's page Incoming Webhooks";
    }

    @Override
    public Optional<WebRequest> request(Message message, URI url, @Nullable String secret, Instant now) {
        return ChatText.of(message, Language.ENGLISH)
                .largest(Slack::payload, payload -> payload.path("blocks").size() <= BLOCKS)
                .map(payload -> Posts.json(url, payload));
    }

    private static ObjectNode payload(ChatText text) {
        ObjectNode payload = Json.MAPPER.createObjectNode();
        payload.put("text", Texts.slack(text.title().first())).put("mrkdwn", false);
        ArrayNode blocks = payload.putArray("blocks");
        block(blocks, "header", plain(header(text.title().first())));
        if (text.mention()) {
            block(blocks, "section", mrkdwn("<!channel>"));
        }
        sections(blocks, text);
        if (text.link() != null) {
            String open = ChatText.bilingual(ChatText.OPEN, Language.ENGLISH);
            block(blocks, "section", mrkdwn("<" + Texts.slack(text.link()) + "|" + open + ">"));
        }
        blocks.addObject().put("type", "context").putArray("elements").add(plain(Texts.slack(text.footer())));
        return payload;
    }

    /** As many lines in a section as it takes. */
    private static void sections(ArrayNode blocks, ChatText text) {
        StringBuilder section = new StringBuilder(Texts.slack(text.title().second()));
        for (Both line : text.lines()) {
            String shown = line.joined("\n", Texts::slack);
            if (section.length() > 0 && section.length() + 1 + shown.length() > SECTION) {
                block(blocks, "section", plain(section.toString()));
                section.setLength(0);
            }
            section.append(section.length() == 0 ? "" : "\n").append(shown);
        }
        if (section.length() > 0) {
            block(blocks, "section", plain(section.toString()));
        }
    }

    /** The title, in whose place full-width signs stand for what would be too long escaped. */
    private static String header(String title) {
        String escaped = Texts.slack(title);
        return escaped.length() <= HEADER
                ? escaped
                : title.replace('&', '＆').replace('<', '＜').replace('>', '＞');
    }

    private static void block(ArrayNode blocks, String type, ObjectNode text) {
        blocks.addObject().put("type", type).set("text", text);
    }

    private static ObjectNode plain(String text) {
        return Json.MAPPER
                .createObjectNode()
                .put("type", "plain_text")
                .put("text", text)
                .put("emoji", false);
    }

    private static ObjectNode mrkdwn(String text) {
        return Json.MAPPER.createObjectNode().put("type", "mrkdwn").put("text", text);
    }

    @Override
    public Outcome outcome(WebAnswer answer, Instant now) {
        String word = answer.text().strip();
        if (answer.status() == 200) {
            return word.equals("ok")
                    ? Outcome.DELIVERED
                    : Outcome.failed("Slack: HTTP 200 with an answer that is not understood");
        }
        String meaning = KNOWN.get(word);
        return Outcome.refused("Slack: HTTP " + answer.status()
                + (meaning == null ? "; is its address right?" : ", " + word + ": " + meaning));
    }
}
