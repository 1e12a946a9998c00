package org.legation.core.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.measure.Measures;

/**
 * The four-force view of one account: four percentiles among its peers, and their weighted sum. Formula {@code four-force},
 * ours; not the 政务指数, after whose dimensions it is named.
 *
 * @param forces where the account stands by each force it has, by the formula's id
 * @param missing the forces that are not known; without all four there is no total
 * @param total where it stands by the weighted sum, whose value is 0 to 100; null if a force is missing
 */
public record FourForce(
        Map<String, Rank> forces,
        List<String> missing,
        @Nullable Rank total) {

    /** The usual weights of spread, service, interaction and approval. */
    public static final List<Double> WEIGHTS = List.of(0.30, 0.20, 0.30, 0.20);

    private static final double ROUNDING = 1e-9;

    /** The view of each account of a group, by id. */
    public static Map<String, FourForce> of(Standings standings, List<Double> weights) {
        requireWeights(weights);
        List<String> ids =
                Measures.FORCES.stream().map(force -> force.formula().id()).toList();
        Map<String, Map<String, Rank>> byForce = new LinkedHashMap<>();
        ids.forEach(id -> byForce.put(id, standings.ranks(id)));
        Map<String, Double> sums = new TreeMap<>();
        Map<String, FourForce> views = new TreeMap<>();
        for (Standings.Row row : standings.rows()) {
            FourForce view = view(row.accountId(), byForce);
            views.put(row.accountId(), view);
            Double sum = sum(view, ids, weights);
            if (sum != null) {
                sums.put(row.accountId(), sum);
            }
        }
        Map<String, Rank> totals = Rank.all(sums);
        views.replaceAll((account, view) -> new FourForce(view.forces, view.missing, totals.get(account)));
        return views;
    }

    /**
     * Checks weights.
     *
     * @throws IllegalArgumentException unless they are four shares that add up to 1
     */
    public static void requireWeights(List<Double> weights) {
        double sum = weights.stream().mapToDouble(weight -> weight).sum();
        boolean shares = weights.stream().allMatch(weight -> weight >= 0 && weight <= 1);
        if (weights.size() != WEIGHTS.size() || !shares || Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    "weights: expected four numbers from 0 to 1 that add up to 1, got " + weights);
        }
    }

    private static FourForce view(String account, Map<String, Map<String, Rank>> byForce) {
        Map<String, Rank> forces = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        byForce.forEach((id, ranks) -> {
            Rank rank = ranks.get(account);
            if (rank == null) {
                missing.add(id);
            } else {
                forces.put(id, rank);
            }
        });
        return new FourForce(forces, missing, null);
    }

    private static @Nullable Double sum(FourForce view, List<String> ids, List<Double> weights) {
        double sum = 0;
        for (int i = 0; i < ids.size(); i++) {
            Rank rank = view.forces.get(ids.get(i));
            if (rank == null || rank.percentile() == null) {
                return null;
            }
            sum += weights.get(i) * rank.percentile();
        }
        return sum;
    }
}
