package org.legation.core.coding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for nominal data: how far coders agree beyond chance, 1 for wholly, 0 for not at all.
 *
 * <p>α = 1 − D_o / D_e, with any number of coders and with values missing (K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011, section C). He asks for 0.8, and for at least 0.667 where tentative conclusions are enough.
 */
public final class Krippendorff {

    /** The least with which a code may be used at all. */
    public static final double TENTATIVE = 0.667;

    private Krippendorff() {}

    /**
     * Alpha.
     *
     * @param units the values that coders gave to each unit; one that a coder left out is not in the list, and units with
     *     fewer than two values say nothing
     * @return empty if no two values can be compared, or all are the same: then chance alone would agree as well
     */
    public static OptionalDouble nominal(List<? extends Collection<?>> units) {
        Map<Object, Integer> totals = new HashMap<>();
        double disagreements = 0;
        int n = 0;
        for (Collection<?> unit : units) {
            if (unit.size() < 2) {
                continue;
            }
            Map<Object, Integer> counts = new HashMap<>();
            unit.forEach(value -> counts.merge(value, 1, Integer::sum));
            disagreements += (double) unequalPairs(counts, unit.size()) / (unit.size() - 1);
            counts.forEach((value, count) -> totals.merge(value, count, Integer::sum));
            n += unit.size();
        }
        long expected = unequalPairs(totals, n);
        if (expected == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(1 - disagreements * (n - 1) / expected);
    }

    /** How many ordered pairs of values differ. */
    private static long unequalPairs(Map<Object, Integer> counts, int n) {
        long pairs = 0;
        for (int count : counts.values()) {
            pairs += (long) count * (n - count);
        }
        return pairs;
    }
}
