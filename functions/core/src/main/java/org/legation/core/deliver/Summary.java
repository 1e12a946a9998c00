package org.legation.core.deliver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;

/** Makes one message of several. */
final class Summary {

    private static final int TITLES = 10;
    private static final int ID_BYTES = 12;

    private Summary() {}

    /**
     * A message that speaks of others.
     *
     * @param of waiting messages, most severe first; the same ones give the same id
     */
    static Queued of(String channel, List<Queued> of, Instant now) {
        List<Message> messages =
                of.stream().map(Queued::message).filter(Objects::nonNull).toList();
        List<String> ids = of.stream().map(Queued::id).toList();
        boolean late = of.stream().anyMatch(message -> DeliveryPolicy.isLate(message, now));
        Message summary = new Message(
                id(ids),
                MessageType.SUMMARY,
                now,
                mostSevere(messages),
                common(messages),
                "channels/" + channel,
                null,
                title(messages),
                lines(messages, late),
                null,
                messages.stream().anyMatch(Message::mention),
                data(ids));
        return Queued.summary(channel, summary, ids, now);
    }

    private static String id(List<String> ids) {
        String sorted = ids.stream().sorted().collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sorted.getBytes(StandardCharsets.UTF_8));
            return "summary-" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable Severity mostSevere(List<Message> messages) {
        return messages.stream()
                .map(Message::severity)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is true of all of them, to filter by. */
    private static Map<String, String> common(List<Message> messages) {
        Map<String, String> common = new TreeMap<>(messages.get(0).attributes());
        messages.forEach(message -> common.entrySet()
                .removeIf(entry -> !entry.getValue().equals(message.attributes().get(entry.getKey()))));
        return common;
    }

    private static Words title(List<Message> messages) {
        long majors = messages.stream()
                .filter(message -> message.severity() == Severity.MAJOR)
                .count();
        int all = messages.size();
        String english = all + (all == 1 ? " message that waited" : " messages together");
        String chinese = all == 1 ? "延迟的 1 条消息" : "合并 " + all + " 条消息";
        return majors == 0
                ? new Words(english, chinese)
                : new Words(english + ", " + majors + " of them major", chinese + "，其中重大 " + majors + " 条");
    }

    private static List<Words> lines(List<Message> messages, boolean late) {
        List<Words> lines = new ArrayList<>();
        lines.add(
                late
                        ? new Words(
                                "They waited for more than a day, since this channel could not be reached.",
                                "因该渠道无法送达，消息已等待超过一天。")
                        : new Words("There were more than this channel is sent in an hour.", "消息数超过该渠道每小时的上限。"));
        messages.stream().limit(TITLES).map(Message::title).forEach(lines::add);
        int more = messages.size() - TITLES;
        if (more > 0) {
            lines.add(new Words("And " + more + " more.", "另有 " + more + " 条。"));
        }
        return lines;
    }

    private static String data(List<String> ids) {
        return ids.stream().map(Summary::quoted).collect(Collectors.joining(",", "{\"messages\":[", "]}"));
    }

    /** A text as JSON. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
            } else if (letter < ' ') {
                json.append(String.format("\\u%04x", letter));
            } else {
                json.append((char) letter);
            }
        });
        return json.append('"').toString();
    }
}
