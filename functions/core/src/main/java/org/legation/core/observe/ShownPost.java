package org.legation.core.observe;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * A post as a source showed it at one moment.
 *
 * @param text the plain text; null if this answer did not show it
 * @param edits how often it was edited, as the source says; 0 for never
 * @param truncated whether the text is only the beginning of a longer one
 * @param fingerprint {@link Fingerprint} of what the source listed, by which an edit is noticed; 0 if it listed no text
 */
public record ShownPost(
        Mid mid,
        Instant publishedAt,
        PostType type,
        Engagement counts,
        @Nullable String text,
        int edits,
        boolean truncated,
        int fingerprint) {

    /** A post of which nothing but its text is known to tell an edit by. */
    public ShownPost(Mid mid, Instant publishedAt, PostType type, Engagement counts, @Nullable String text) {
        this(mid, publishedAt, type, counts, text, 0, false);
    }

    /** A post as it is listed. */
    public ShownPost(
            Mid mid,
            Instant publishedAt,
            PostType type,
            Engagement counts,
            @Nullable String text,
            int edits,
            boolean truncated) {
        this(mid, publishedAt, type, counts, text, edits, truncated, text == null ? 0 : Fingerprint.of(text, edits));
    }

    /** The same post, its text masked. */
    public ShownPost withText(UnaryOperator<String> mask) {
        return text == null
                ? this
                : new ShownPost(mid, publishedAt, type, counts, mask.apply(text), edits, truncated, fingerprint);
    }

    /** The same post with its whole text, which was asked for apart. */
    public ShownPost withWholeText(String whole) {
        return new ShownPost(mid, publishedAt, type, counts, whole, edits, false, fingerprint);
    }

    /** The same post, of whose known beginning the whole was asked for in vain. */
    public ShownPost stillTruncated() {
        return new ShownPost(mid, publishedAt, type, counts, null, edits, true, 0);
    }

    /** The same post without its text, where that is known already. */
    public ShownPost withoutText() {
        return new ShownPost(mid, publishedAt, type, counts, null, edits, false, 0);
    }
}
