package org.legation.lab.nab;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a detection at each row of a series is worth, by the rules of the Numenta Anomaly Benchmark (Lavin and Ahmad 2015;
 * numenta/NAB). In a window the earlier the better; outside a cost, which is small just after a window.
 */
final class RowValues {

    /** A detection outside counts as far from the window before it from three window lengths on. */
    private static final double FAR = 3;

    private static final double STEEPNESS = 5;
    private static final double PROBATION_SHARE = 0.15;
    private static final int MOST_PROBATION = 750;

    /** Of a row that is in no window. */
    static final int OUTSIDE = -1;

    /**
     * One row that counts.
     *
     * @param row its index in the series
     * @param window the index of the window that it is in, or {@link #OUTSIDE}
     * @param value of a detection here
     */
    record Value(int row, int window, double value) {}

    private RowValues() {}

    /** How many rows at the start never count, neither as hits nor as false alarms. */
    static int probation(int rows) {
        return Math.min((int) Math.floor(PROBATION_SHARE * rows), MOST_PROBATION);
    }

    /**
     * The scaled sigmoid: 0 at the end of a window, towards 1 before it, towards -1 after it.
     *
     * @param y the distance from the end of the window, in window lengths
     */
    static double sigmoid(double y) {
        return y > FAR ? -1 : 2 / (1 + Math.exp(STEEPNESS * y)) - 1;
    }

    /** All rows after probation, in order. */
    static List<Value> of(Series series, Profile profile) {
        List<Value> values = new ArrayList<>();
        List<Series.Row> rows = series.rows();
        List<int[]> windows = windows(series);
        int probation = probation(rows.size());
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            while (next < windows.size() && i > windows.get(next)[1]) {
                next++;
            }
            boolean inside = next < windows.size() && i >= windows.get(next)[0];
            if (i >= probation) {
                double value = inside
                        ? inside(i, windows.get(next))
                        : profile.falseAlarm() * (next == 0 ? -1 : after(i, windows.get(next - 1)));
                values.add(new Value(i, inside ? next : OUTSIDE, value));
            }
        }
        return values;
    }

    /**
     * First and last row of each window that is entered: at the row whose time is its start. If there is no such row the
     * benchmark waits for it until the end, so that later windows are never entered either.
     */
    private static List<int[]> windows(Series series) {
        List<LocalDateTime> times = series.rows().stream().map(Series.Row::at).toList();
        List<int[]> found = new ArrayList<>();
        for (Series.Window window : series.windows()) {
            int first = times.indexOf(window.start());
            if (first < 0) {
                break;
            }
            int last = first;
            while (last + 1 < times.size() && !times.get(last + 1).isAfter(window.end())) {
                last++;
            }
            found.add(new int[] {first, last});
        }
        return found;
    }

    private static double inside(int row, int[] window) {
        double width = window[1] - window[0] + 1;
        return sigmoid(-(window[1] - row + 1) / width) / sigmoid(-1);
    }

    private static double after(int row, int[] window) {
        double width = window[1] - window[0];
        return sigmoid((row - window[1]) / width);
    }
}
