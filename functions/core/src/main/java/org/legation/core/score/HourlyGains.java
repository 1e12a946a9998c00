package org.legation.core.score;

import java.util.Arrays;
import org.legation.core.post.Interaction;

/**
 * The interactions an account's posts gained in each hour of one Beijing day, counted in the hour in which they were
 * seen. Immutable.
 */
public final class HourlyGains {

    public static final int HOURS = 24;
    private static final int KINDS = 3;
    public static final HourlyGains NONE = new HourlyGains(new long[HOURS * KINDS]);

    private final long[] gains;

    private HourlyGains(long[] gains) {
        this.gains = gains;
    }

    /** Rebuilds from what {@link #toArray} gave. */
    public static HourlyGains of(long[] values) {
        if (values.length != NONE.gains.length) {
            throw new IllegalArgumentException("expected " + NONE.gains.length + " values, got " + values.length);
        }
        return new HourlyGains(values.clone());
    }

    public long at(int hour, Interaction kind) {
        return gains[index(hour, kind)];
    }

    /** The sum of the three kinds. */
    public long at(int hour) {
        long sum = 0;
        for (Interaction kind : Interaction.values()) {
            sum += at(hour, kind);
        }
        return sum;
    }

    public HourlyGains plus(int hour, Interaction kind, long gain) {
        if (gain == 0) {
            return this;
        }
        long[] next = gains.clone();
        next[index(hour, kind)] += gain;
        return new HourlyGains(next);
    }

    public HourlyGains plus(HourlyGains other) {
        long[] next = gains.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += other.gains[i];
        }
        return new HourlyGains(next);
    }

    /** All values, hour by hour, each hour's reposts, comments, likes. */
    public long[] toArray() {
        return gains.clone();
    }

    private static int index(int hour, Interaction kind) {
        // Stored in this order; it must not change with the order of the constants.
        int place =
                switch (kind) {
                    case REPOST -> 0;
                    case COMMENT -> 1;
                    case LIKE -> 2;
                };
        return hour * KINDS + place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HourlyGains that && Arrays.equals(gains, that.gains);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(gains);
    }

    @Override
    public String toString() {
        return Arrays.toString(gains);
    }
}
