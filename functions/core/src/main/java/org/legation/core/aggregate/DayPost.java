package org.legation.core.aggregate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coding;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * A post in its day's aggregate.
 *
 * @param changedAt the observation of these counts
 * @param overMilli ln(actual / expected) in thousandths; null if fewer than four of the account's posts could be compared
 * @param version of the expectation
 * @param coding what its text was coded as; null until a text was shown
 */
public record DayPost(
        Mid mid,
        PostType type,
        Engagement counts,
        Instant changedAt,
        @Nullable Integer overMilli,
        int version,
        @Nullable Coding coding) {

    /** Both taken together: the counts observed later, judged by the later version, and the newer coding. */
    DayPost join(DayPost other) {
        int order = changedAt.compareTo(other.changedAt);
        boolean theirs = order == 0 ? other.version > version : order < 0;
        DayPost counted = theirs ? other : this;
        return new DayPost(
                mid,
                type,
                counted.counts,
                counted.changedAt,
                counted.overMilli,
                counted.version,
                Coding.newer(coding, other.coding));
    }

    /** The same post as another version of the coder reads it. */
    DayPost with(Coding other) {
        return new DayPost(mid, type, counts, changedAt, overMilli, version, Coding.newer(coding, other));
    }
}
