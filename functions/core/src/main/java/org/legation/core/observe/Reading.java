package org.legation.core.observe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * One post in an observation.
 *
 * @param counts as shown; what is missing was not shown
 * @param heldUntil the last moment at which the previous reading of this post was seen to hold still; null if this is
 *     the first. Polls that see nothing new are not written, and this keeps what they learned.
 * @param text the plain text where it is new or edited, otherwise null
 * @param edits how often that text was edited, as the source says; 0 for never, and where there is no text
 * @param truncated whether that text is only the beginning of a longer one
 * @param fingerprint {@link Fingerprint} of the text as it was listed; 0 where there is no text
 */
public record Reading(
        Mid mid,
        Instant publishedAt,
        PostType type,
        Engagement counts,
        @Nullable Instant heldUntil,
        @Nullable String text,
        int edits,
        boolean truncated,
        int fingerprint) {

    /** A reading of a post that was never edited and is shown whole. */
    public Reading(
            Mid mid,
            Instant publishedAt,
            PostType type,
            Engagement counts,
            @Nullable Instant heldUntil,
            @Nullable String text) {
        this(mid, publishedAt, type, counts, heldUntil, text, 0, false, text == null ? 0 : Fingerprint.of(text, 0));
    }
}
