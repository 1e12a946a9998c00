package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A post's text as its dialect writes it.
 *
 * @param text null if not shown
 * @param ownText without the chain of a repost; null if not shown
 */
record PostTexts(@Nullable String text, @Nullable String ownText, boolean truncated, List<String> topics) {

    private static final Pattern CHAIN = Pattern.compile("//\\s*@");

    /** What Weibo writes for an author who adds nothing. */
    private static final Set<String> NOTHING_ADDED = Set.of("转发微博", "轉發微博", "转发", "Repost", "repost");

    /**
     * Reads a text.
     *
     * @param whole whether such a body shows long texts whole
     */
    static PostTexts of(JsonNode post, Dialect dialect, boolean whole, boolean repost, Reading reading) {
        String longText = longText(post);
        String markup = dialect == Dialect.OPEN ? null : Nodes.text(post.path("text"));
        @Nullable PostHtml html = markup == null ? null : PostHtml.ofHtml(markup);
        @Nullable PostHtml shown = shown(post, dialect, repost, html);
        @Nullable PostHtml best = longText == null ? shown : PostHtml.of(longText);
        if (best == null
                && !Nodes.isAbsent(post.path("text"))
                && !post.path("text").isTextual()) {
            reading.problem(
                    Reading.place(post) + "text: expected a text, found " + Nodes.shown(post.path("text")), post);
        }
        // The HTML says whether there is more, also where its plain twin is read.
        boolean cut = (shown != null && shown.cut()) || (html != null && html.cut());
        boolean promisesMore = !whole && Nodes.isTrue(post.path("isLongText"));
        boolean truncated = longText == null && (cut || promisesMore || Nodes.isTrue(post.path("truncated")));
        String text = best == null ? null : best.text();
        Set<String> topics = new LinkedHashSet<>(best == null ? List.of() : best.topics());
        if (html != null) {
            topics.addAll(html.topics());
        }
        for (JsonNode topic : Nodes.list(post.path("topic_struct"))) {
            topics.add(Nodes.firstWord(topic, "topic_title", "title"));
        }
        topics.remove("");
        return new PostTexts(text, text == null || !repost ? text : own(text), truncated, List.copyOf(topics));
    }

    /** The whole of a long text, where the body brings it along. */
    private static @Nullable String longText(JsonNode post) {
        JsonNode longText = post.path("longText");
        String content = Nodes.text(longText.path("longTextContent"));
        return content != null ? content : Nodes.text(longText.path("content"));
    }

    private static @Nullable PostHtml shown(JsonNode post, Dialect dialect, boolean repost, @Nullable PostHtml html) {
        String plain = Nodes.text(post.path("text_raw"));
        String raw = plain != null ? plain : Nodes.text(post.path("raw_text"));
        String text = post.path("text").textValue();
        boolean plainFirst = dialect != Dialect.MOBILE || repost;
        if (raw != null && (plainFirst || text == null)) {
            return PostHtml.ofPlain(raw);
        } else if (text == null || html != null) {
            return html;
        }
        return PostHtml.of(text);
    }

    /** The words before the chain of those whose repost was passed on. */
    private static String own(String text) {
        String first = CHAIN.split(text, 2)[0].strip();
        return NOTHING_ADDED.contains(first) ? "" : first;
    }
}
