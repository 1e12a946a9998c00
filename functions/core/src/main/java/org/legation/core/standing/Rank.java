package org.legation.core.standing;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place among peers.
 *
 * @param value what is ranked
 * @param rank from 1, the highest value; equal values share one
 * @param of n, how many peers have the number, the account itself among them
 * @param percentile 0 to 100; null if the account is the only one. Formula {@code percentile}
 */
public record Rank(double value, int rank, int of, @Nullable Double percentile) {

    /** Ranks numbers by name. */
    public static Map<String, Rank> all(Map<String, Double> values) {
        double[] sorted = values.values().stream().mapToDouble(v -> v).sorted().toArray();
        Map<String, Rank> ranks = new TreeMap<>();
        values.forEach((name, value) -> ranks.put(name, of(value, sorted)));
        return ranks;
    }

    private static Rank of(double value, double[] sorted) {
        int n = sorted.length;
        int below =
                (int) Arrays.stream(sorted).takeWhile(other -> other < value).count();
        int notAbove =
                (int) Arrays.stream(sorted).takeWhile(other -> other <= value).count();
        int equal = notAbove - below;
        Double percentile = n == 1 ? null : (Double) (100 * (below + (equal - 1) / 2.0) / (n - 1));
        return new Rank(value, n - notAbove + 1, n, percentile);
    }
}
