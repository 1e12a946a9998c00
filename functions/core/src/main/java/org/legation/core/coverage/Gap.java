package org.legation.core.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Mid;

/**
 * A stretch of an account's posts that was not seen.
 *
 * @param after the newest post below it that was seen, exclusive
 * @param before the oldest post above it that was seen, exclusive
 * @param foundAt when it was found
 * @param next where the source goes on below {@code before} or somewhat above it, in the source's own opaque form; null if
 *     unknown
 */
public record Gap(
        Mid after,
        Mid before,
        Instant foundAt,
        GapReason reason,
        @Nullable String next) {

    public Gap {
        if (after.compareTo(before) >= 0) {
            throw new IllegalArgumentException("gap: " + after + " is not below " + before);
        }
    }
}
