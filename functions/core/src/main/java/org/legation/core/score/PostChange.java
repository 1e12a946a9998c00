package org.legation.core.score;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coded;
import org.legation.core.coding.Coding;
import org.legation.core.expect.Expectation;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * What one entry of the log changed about a post.
 *
 * @param at when the entry was observed
 * @param counts the latest known counts, complete: what this reading did not show stands as it was
 * @param followers of the account, as last known
 * @param expected what was to be expected of them; null if nothing could be
 * @param version of the expectation
 * @param coded what the text was coded as, if it is new
 * @param text the text, if it is new
 * @param edits how often that text was edited
 * @param truncated whether that text is only the beginning of a longer one
 */
public record PostChange(
        Mid mid,
        Instant publishedAt,
        PostType type,
        Instant at,
        Engagement counts,
        Count followers,
        @Nullable Expected expected,
        int version,
        @Nullable Coded coded,
        @Nullable String text,
        int edits,
        boolean truncated) {

    /** A change that brings no text, or one that was never edited. */
    public PostChange(
            Mid mid,
            Instant publishedAt,
            PostType type,
            Instant at,
            Engagement counts,
            @Nullable Expected expected,
            @Nullable String text) {
        this(mid, publishedAt, type, at, counts, Count.missing(), expected, Expectation.VERSION, null, text, 0, false);
    }

    /** What the text was coded as, without the words; null if it brings no text. */
    @Nullable Coding coding() {
        return coded == null ? null : coded.coding();
    }
}
