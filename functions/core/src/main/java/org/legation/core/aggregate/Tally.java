package org.legation.core.aggregate;

import org.legation.core.post.Count;

/**
 * A sum of counts that says what it does not know.
 *
 * @param value the sum of the numbers shown
 * @param low the sum of their lower bounds
 * @param high the sum of their upper bounds; {@link Long#MAX_VALUE} if one has none
 * @param known how many counts are in the sum
 * @param missing how many were not shown and are not in it
 */
public record Tally(long value, long low, long high, long known, long missing) {

    public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Count count) {
        if (!count.isKnown()) {
            return new Tally(value, low, high, known, missing + 1);
        }
        return plus(new Tally(count.point(), count.low(), count.high(), 1, 0));
    }

    public Tally plus(Tally other) {
        boolean open = high == Long.MAX_VALUE || other.high == Long.MAX_VALUE;
        return new Tally(
                value + other.value,
                low + other.low,
                open ? Long.MAX_VALUE : high + other.high,
                known + other.known,
                missing + other.missing);
    }

    /** Whether there were counts to add and none of them was shown. */
    public boolean isUnknown() {
        return known == 0 && missing > 0;
    }
}
