package org.legation.core.post;

/**
 * A number as Weibo shows it: exact, rounded ({@code 1.2万}), capped ({@code 100万+}) or not shown at all.
 *
 * <p>A missing count is not zero: it has no value, and asking for one is an error in the caller.
 */
public sealed interface Count {

    /** The largest number a count may have: a thousand million million, far above anything shown, so that sums fit. */
    long MOST = 1_000_000_000_000_000L;

    /** Shown in full. */
    record Exact(long value) implements Count {
        public Exact {
            requireInRange(value);
        }
    }

    /**
     * Shown rounded half up to a unit, so the true number lies in an interval.
     *
     * @param value the number shown
     * @param unit the last place shown, such as 1000 for {@code 1.2万}
     */
    record Rounded(long value, long unit) implements Count {
        public Rounded {
            requireInRange(value);
            if (unit < 2) {
                throw new IllegalArgumentException("count: the unit of rounding is at least 2, got " + unit);
            }
        }
    }

    /** Shown as "at least this many": there is no upper bound. */
    record Capped(long value) implements Count {
        public Capped {
            requireInRange(value);
        }
    }

    /** Not shown. */
    record Missing() implements Count {}

    /** An exact count. */
    static Count of(long value) {
        return new Exact(value);
    }

    /** The count that was not shown. */
    static Count missing() {
        return new Missing();
    }

    default boolean isKnown() {
        return !(this instanceof Missing);
    }

    /** The number to calculate with: the one shown. */
    default long point() {
        if (this instanceof Exact exact) {
            return exact.value;
        } else if (this instanceof Rounded rounded) {
            return rounded.value;
        } else if (this instanceof Capped capped) {
            return capped.value;
        }
        throw new IllegalStateException("a missing count has no value");
    }

    /** The smallest number that would be shown like this. */
    default long low() {
        return this instanceof Rounded rounded ? Math.max(0, rounded.value - rounded.unit / 2) : point();
    }

    /** The largest number that would be shown like this; {@link Long#MAX_VALUE} if capped. */
    default long high() {
        if (this instanceof Capped) {
            return Long.MAX_VALUE;
        }
        return this instanceof Rounded rounded ? rounded.value + (rounded.unit - 1) / 2 : point();
    }

    private static void requireInRange(long value) {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("count: expected 0 to " + MOST + ", got " + value);
        }
    }
}
