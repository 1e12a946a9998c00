package org.legation.core.coverage;

import org.jspecify.annotations.Nullable;
import org.legation.core.post.Mid;

/**
 * A stretch of an account's posts of which an answer showed every public one.
 *
 * @param low its lower end, inclusive
 * @param high its upper end, inclusive
 * @param cut why reading ended here although the source may have more below; null if there was no reason to go on
 * @param next where the source goes on below it, in the source's own opaque form; null if it did not say
 */
public record Stretch(
        Mid low,
        Mid high,
        @Nullable GapReason cut,
        @Nullable String next) {

    public Stretch {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("stretch: its lower end " + low + " lies above its upper end " + high);
        }
    }

    /** A stretch below which nothing is missed. */
    public Stretch(Mid low, Mid high) {
        this(low, high, null, null);
    }

    /** Whether a post lies in it. */
    public boolean covers(Mid mid) {
        return mid.compareTo(low) >= 0 && mid.compareTo(high) <= 0;
    }

    boolean touches(Gap gap) {
        return low.compareTo(gap.before()) <= 0 && high.compareTo(gap.after()) >= 0;
    }
}
