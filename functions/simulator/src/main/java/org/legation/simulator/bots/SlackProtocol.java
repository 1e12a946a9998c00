package org.legation.simulator.bots;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;

/** Slack's incoming webhook: statuses and a word. */
final class SlackProtocol implements Protocol {

    private static final int BLOCKS = 50;
    private static final int HEADER = 150;
    private static final int SECTION = 3000;
    private static final int CONTEXT = 10;

    @Override
    public Pace pace() {
        return new Pace(List.of(new Pace.Limit(5, Duration.ofSeconds(5))), Duration.ZERO);
    }

    @Override
    public Optional<Reply.Answer> refusal(Bot bot, Call call, Instant now) {
        if (!call.path().equals(bot.path())) {
            return Optional.of(word(404, "no_service"));
        }
        JsonNode body = Requests.json(call);
        if (!Requests.isPosted(call, "application/json") || !body.isObject()) {
            return Optional.of(word(400, "invalid_payload"));
        } else if (body.path("text").asText().isEmpty()) {
            return Optional.of(word(400, "no_text"));
        }
        JsonNode blocks = body.path("blocks");
        boolean good = blocks.isArray() && !blocks.isEmpty() && blocks.size() <= BLOCKS;
        for (JsonNode block : blocks) {
            good &= isBlock(block);
        }
        return good ? Optional.empty() : Optional.of(word(400, "invalid_blocks"));
    }

    private static boolean isBlock(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "header" ->
                block.path("text").path("type").asText().equals("plain_text") && isText(block.path("text"), HEADER);
            case "section" -> isText(block.path("text"), SECTION);
            case "context" -> isContext(block.path("elements"));
            case "divider" -> true;
            default -> false;
        };
    }

    private static boolean isContext(JsonNode elements) {
        boolean good = !elements.isEmpty() && elements.size() <= CONTEXT;
        for (JsonNode element : elements) {
            good &= isText(element, SECTION);
        }
        return good;
    }

    private static boolean isText(JsonNode text, int most) {
        String type = text.path("type").asText();
        String shown = text.path("text").asText();
        return (type.equals("plain_text") || type.equals("mrkdwn")) && !shown.isEmpty() && shown.length() <= most;
    }

    @Override
    public Reply.Answer accepted() {
        return word(200, "ok");
    }

    @Override
    public Reply.Answer tooMany() {
        return word(429, "rate_limited").with("retry-after", "1");
    }

    @Override
    public Reply.Answer says(int code, String message) {
        return word(code, message);
    }

    @Override
    public Optional<String> id(Call call) {
        return Requests.shownId(call);
    }

    private static Reply.Answer word(int status, String word) {
        return Reply.text(status, "text/html", word);
    }
}
