package org.legation.lab.nab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The tally of one series at any threshold: a row is detected if its score is the threshold or more. */
final class Sweep {

    private final Tally nothing;
    private final NavigableMap<Double, Tally> tallies = new TreeMap<>();

    /**
     * Sweeps the threshold down over a series.
     *
     * @param scores one for each row
     */
    Sweep(Series series, List<Double> scores, Profile profile) {
        if (scores.size() != series.rows().size()) {
            throw new IllegalArgumentException("expected a score for each row");
        }
        List<RowValues.Value> values = new ArrayList<>(RowValues.of(series, profile));
        Set<Integer> windows = new HashSet<>();
        values.forEach(value -> windows.add(value.window()));
        windows.remove(RowValues.OUTSIDE);
        nothing = new Tally(-profile.miss() * windows.size(), windows.size(), 0, 0, 0);
        values.sort(Comparator.comparing((RowValues.Value value) -> scores.get(value.row()))
                .reversed());
        Map<Integer, Double> best = new HashMap<>();
        Tally tally = nothing;
        for (RowValues.Value value : values) {
            tally = value.window() == RowValues.OUTSIDE
                    ? tally.plus(new Tally(value.value(), 0, 0, 0, 1))
                    : tally.plus(hit(best, value, profile));
            tallies.put(scores.get(value.row()), tally);
        }
    }

    /** Only the best detection in a window counts. */
    private static Tally hit(Map<Integer, Double> best, RowValues.Value value, Profile profile) {
        boolean first = !best.containsKey(value.window());
        double before = best.getOrDefault(value.window(), -profile.miss());
        double after = Math.max(before, value.value());
        best.put(value.window(), after);
        return new Tally(after - before, 0, first ? 1 : 0, 1, 0);
    }

    Tally at(double threshold) {
        Map.Entry<Double, Tally> lowest = tallies.ceilingEntry(threshold);
        return lowest == null ? nothing : lowest.getValue();
    }

    /** The thresholds at which the tally changes. */
    Set<Double> thresholds() {
        return tallies.keySet();
    }
}
