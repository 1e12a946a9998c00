package org.legation.core.aggregate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * A post in its day's aggregate.
 *
 * @param changedAt the observation of these counts
 * @param overMilli ln(actual / expected) in thousandths; null if fewer than four of the account's posts could be compared
 */
public record DayPost(
        Mid mid,
        PostType type,
        Engagement counts,
        Instant changedAt,
        @Nullable Integer overMilli) {

    /** The one that was observed later. */
    DayPost later(DayPost other) {
        return other.changedAt.isAfter(changedAt) ? other : this;
    }
}
