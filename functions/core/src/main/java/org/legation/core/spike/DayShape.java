package org.legation.core.spike;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How an account's hours differ, on workdays and on days off, and whether knowing that helps.
 *
 * <p>On probation: the shape is always learned, but is used only while forecasts with it are off by less than 0.9 of what
 * they are off by without, in squares, remembered with a half-life of two weeks.
 *
 * @param offsets by how much x is above the level: 24 hours of workdays, then 24 of days off
 * @param errorWithout how far the level alone is off, the mean of squares
 * @param errorWith how far level and offset together are off
 */
public record DayShape(List<Float> offsets, float errorWithout, float errorWith) {

    static final int HOURS = 24;
    private static final int CELLS = 2 * HOURS;

    public static final DayShape FLAT = new DayShape(Collections.nCopies(CELLS, 0f), 0, 0);

    private static final double PROVEN = 0.9;
    /** An offset remembers about 50 days of its kind. */
    private static final double LEAST_GAIN = 0.02;

    private static final int HOURS_AT_FIRST = 4;

    public DayShape {
        offsets = List.copyOf(offsets);
        if (offsets.size() != CELLS) {
            throw new IllegalArgumentException("offsets: expected " + CELLS + ", got " + offsets.size());
        }
    }

    /**
     * By how much an hour is above the level; 0 on probation.
     *
     * @param n how many bins were learned
     */
    double offset(HourOfDay hour, int n, PulseSettings settings) {
        boolean proven = n >= settings.week() && errorWith < PROVEN * errorWithout;
        return proven ? offsets.get(hour.cell()) : 0;
    }

    /**
     * Takes in a bin.
     *
     * @param above how far x is above the level
     * @param limit what no error counts more than
     * @param n how many bins were learned before
     */
    DayShape learn(HourOfDay hour, double above, double limit, int n, PulseSettings settings) {
        double offset = offsets.get(hour.cell());
        double without = clip(above, limit);
        double with = clip(above - offset, limit);
        double seen = (double) n / CELLS;
        double gain =
                Math.max(LEAST_GAIN / settings.binsPerHour(), 1 / (HOURS_AT_FIRST * settings.binsPerHour() + seen));
        List<Float> next = new ArrayList<>(offsets);
        next.set(hour.cell(), (float) (offset + gain * with));
        double forget = 1 - Math.pow(0.5, 1.0 / (2 * settings.week()));
        return new DayShape(next, (float) (errorWithout + forget * (without * without - errorWithout)), (float)
                (errorWith + forget * (with * with - errorWith)));
    }

    private static double clip(double value, double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
