package org.legation.core.score;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coding;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.spike.Heat;

/**
 * What an account's baseline remembers of a post that may still move.
 *
 * @param counts the latest known counts
 * @param high the highest known counts: a count that falls and comes back has gained nothing
 * @param readAt the last entry of the log that showed it
 * @param changedAt the last entry that showed other counts than the one before
 * @param overMilli ln(actual / expected) in thousandths, as of {@code changedAt}; null if fewer than four of the account's posts could be compared
 * @param heat how unusual it has looked so far
 * @param coding what its text was coded as; null until a text was shown
 */
public record LivePost(
        Mid mid,
        Instant publishedAt,
        PostType type,
        Engagement counts,
        Engagement high,
        Instant readAt,
        Instant changedAt,
        @Nullable Integer overMilli,
        Heat heat,
        @Nullable Coding coding) {

    /** The same post, of whose spike all is said. */
    LivePost calm() {
        return with(heat.ended());
    }

    /** The same post, of which it was counted how surprising it was. */
    LivePost counted() {
        return with(heat.counted());
    }

    private LivePost with(Heat next) {
        return new LivePost(mid, publishedAt, type, counts, high, readAt, changedAt, overMilli, next, coding);
    }
}
