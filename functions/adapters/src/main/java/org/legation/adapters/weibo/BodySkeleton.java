package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * A body's shape without any of its values: which fields stand where and of what type they are. It can be kept where a
 * body cannot, to see how a shape that we do not know differs from those we do.
 *
 * @param text one field a line, sorted; at most {@value #MOST_BYTES} bytes
 * @param fingerprint of the whole shape, also where the text had to be cut: 16 hexadecimal digits
 */
public record BodySkeleton(String text, String fingerprint) {

    /** What a skeleton takes at most. */
    public static final int MOST_BYTES = 8192;

    private static final int DEEPEST = 40;
    private static final int FINGERPRINT_BYTES = 8;

    /** Of a key that a person chose, as against one that is an id, a picture's name or a date. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z_$-]{0,39}[0-9]{0,3}[A-Za-z_]{0,20}");

    /** The skeleton of a body, which may be anything. */
    public static BodySkeleton of(String body) {
        String text = body.strip();
        if (text.isEmpty()) {
            return of(lines("empty"));
        } else if (text.startsWith("<")) {
            return of(html(text));
        }
        JsonNode json = BodyJson.readStart(text);
        return json == null || !json.isContainerNode() ? of(lines("text")) : of(json);
    }

    /** The skeleton of a body that is JSON. */
    public static BodySkeleton of(JsonNode body) {
        SortedSet<String> lines = new TreeSet<>();
        collect("$", body, 0, lines);
        return of(lines);
    }

    /** The fields at the top of a body, and of what type they are: the short form for a message. */
    static String outline(JsonNode body) {
        if (!body.isObject()) {
            return type(body);
        }
        SortedSet<String> fields = new TreeSet<>();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            fields.add(name(field.getKey()) + " " + type(field.getValue()));
        }
        String text = String.join(", ", fields);
        return "{" + (text.length() > 200 ? text.substring(0, 200) + "…" : text) + "}";
    }

    private static BodySkeleton of(SortedSet<String> lines) {
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        int left = lines.size();
        for (String line : lines) {
            int size = line.getBytes(StandardCharsets.UTF_8).length + 1;
            // Room stays for the line that says how many are missing.
            if (bytes + size > MOST_BYTES - 32) {
                text.append("… ").append(left).append(" more\n");
                break;
            }
            text.append(line).append('\n');
            bytes += size;
            left--;
        }
        return new BodySkeleton(text.toString(), fingerprint(String.join("\n", lines)));
    }

    private static void collect(String path, JsonNode node, int depth, SortedSet<String> lines) {
        if (depth > DEEPEST) {
            lines.add(path + ": deeper");
            return;
        }
        lines.add(path + ": " + type(node));
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                collect(path + "." + name(field.getKey()), field.getValue(), depth + 1, lines);
            }
        } else if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, depth + 1, lines));
        }
    }

    /** Keys of maps are values: ids, names of pictures. */
    private static String name(String key) {
        return NAME.matcher(key).matches() ? key : "*";
    }

    private static String type(JsonNode node) {
        return node.isIntegralNumber() ? "integer" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static SortedSet<String> html(String html) {
        SortedSet<String> lines = new TreeSet<>();
        for (Element element : Jsoup.parse(html).getAllElements()) {
            StringBuilder path = new StringBuilder();
            int depth = 0;
            for (Element at = element;
                    at != null && !at.tagName().startsWith("#") && depth < DEEPEST;
                    at = at.parent()) {
                String tag = Tag.isKnownTag(at.tagName()) ? at.tagName() : "*";
                path.insert(0, path.isEmpty() ? tag : tag + ">");
                depth++;
            }
            if (!path.isEmpty()) {
                lines.add(path.toString());
            }
        }
        return lines;
    }

    private static SortedSet<String> lines(String line) {
        SortedSet<String> lines = new TreeSet<>();
        lines.add(line);
        return lines;
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
