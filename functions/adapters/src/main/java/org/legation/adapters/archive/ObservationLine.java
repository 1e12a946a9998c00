package org.legation.adapters.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.legation.adapters.Json;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.account.Country;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * One line of an archive of observations: what was shown of an account at one moment. Schema {@code
 * observation-line.v1}; described in {@code docs/archive.md}.
 */
public final class ObservationLine {

    /** Clocks differ by less than this. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Weibo's longest posts have some ten thousand characters. */
    private static final int LONGEST_TEXT = 50_000;

    private static final int LONGEST_SOURCE = 100;

    private static final ObjectReader READER = Json.MAPPER
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private ObservationLine() {}

    /** Who was observed, and what was shown. */
    public record Parsed(Account account, Timeline timeline) {}

    /**
     * Reads a line.
     *
     * @param now what was observed later than this cannot be
     * @throws IllegalArgumentException saying which field is not as expected
     */
    public static Parsed parse(String line, Instant now) {
        JsonNode json;
        try {
            json = READER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("line: expected JSON, found: " + e.getOriginalMessage(), e);
        }
        Fields fields = Fields.of(json);
        fields.version(1);
        Account account = account(fields.object("account"));
        Instant observedAt = fields.instant("observedAt");
        if (observedAt.isAfter(now.plus(SKEW))) {
            throw fields.wrong("observedAt", "a moment that has come");
        }
        List<ShownPost> posts = new ArrayList<>();
        for (Fields post : fields.objects("posts")) {
            posts.add(post(post, observedAt));
        }
        return new Parsed(
                account,
                new Timeline(
                        account.id(),
                        observedAt,
                        fields.string("source", LONGEST_SOURCE),
                        fields.count("followers"),
                        posts));
    }

    /** Writes a line, without its end. */
    public static String write(Account account, Timeline timeline) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("v", 1);
        ObjectNode of = line.putObject("account");
        of.put("id", account.id())
                .put("name", account.name())
                .put("kind", account.kind().word())
                .put("country", account.country());
        line.put("observedAt", timeline.observedAt().toString()).put("source", timeline.source());
        put(line, "followers", timeline.followers());
        ArrayNode posts = line.putArray("posts");
        for (ShownPost shown : timeline.posts()) {
            ObjectNode post = posts.addObject();
            post.put("mid", shown.mid().toString())
                    .put("publishedAt", shown.publishedAt().toString())
                    .put("type", shown.type() == PostType.ORIGINAL ? "original" : "repost")
                    .put("text", shown.text());
            put(post, "reposts", shown.counts().reposts());
            put(post, "comments", shown.counts().comments());
            put(post, "likes", shown.counts().likes());
        }
        return line.toString();
    }

    private static Account account(Fields fields) {
        String kind = fields.string("kind");
        String country = fields.nullableString("country");
        if (country != null && !Country.isCode(country)) {
            throw fields.wrong("country", "an ISO 3166-1 alpha-2 code or null");
        }
        if (fields.string("name").isBlank()) {
            throw fields.wrong("name", "the account's name");
        }
        return new Account(
                fields.made("id", "1 to 40 letters, digits, '.', '_' or '-'", Account::requireId),
                fields.string("name"),
                null,
                AgencyKind.ofWord(kind).orElseThrow(() -> fields.wrong("kind", "one of " + AgencyKind.words())),
                country,
                false);
    }

    private static ShownPost post(Fields fields, Instant observedAt) {
        Instant publishedAt = fields.instant("publishedAt");
        if (publishedAt.isAfter(observedAt.plus(SKEW))) {
            throw fields.wrong("publishedAt", "a moment not after the observation, " + observedAt);
        }
        String text = fields.nullableString("text");
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(fields.place("text") + ": expected at most " + LONGEST_TEXT
                    + " characters, found " + text.length());
        }
        return new ShownPost(
                fields.made("mid", "a positive number of up to 18 digits, as a text", Mid::parse),
                publishedAt,
                type(fields),
                new Engagement(fields.count("reposts"), fields.count("comments"), fields.count("likes")),
                text);
    }

    private static PostType type(Fields fields) {
        return switch (fields.string("type")) {
            case "original" -> PostType.ORIGINAL;
            case "repost" -> PostType.REPOST;
            default -> throw fields.wrong("type", "original or repost");
        };
    }

    /** Exact counts are numbers; rounded and capped ones keep the form Weibo shows. */
    private static void put(ObjectNode node, String name, Count count) {
        if (count instanceof Count.Exact exact) {
            node.put(name, exact.value());
        } else if (count instanceof Count.Rounded rounded) {
            node.put(name, shown(rounded.value(), rounded.unit()));
        } else if (count instanceof Count.Capped capped) {
            node.put(name, capped.value() + "+");
        } else {
            node.putNull(name);
        }
    }

    private static String shown(long value, long unit) {
        long magnitude = unit > 10_000 ? 100_000_000 : 10_000;
        int decimals = 0;
        for (long place = magnitude; place > unit; place /= 10) {
            decimals++;
        }
        return BigDecimal.valueOf(value)
                        .divide(BigDecimal.valueOf(magnitude))
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                + (magnitude == 10_000 ? "万" : "亿");
    }
}
