package org.legation.api.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.FormulaId;
import org.legation.core.account.Account;
import org.legation.core.measure.Measures;
import org.legation.core.measure.PeriodMeasure;
import org.legation.core.standing.FourForce;
import org.legation.core.standing.Rank;
import org.legation.core.standing.Standings;

/** Makes the rows of an answer. Pure. */
final class StandingRows {

    private static final List<String> FORCES = ids(Measures.FORCES);
    private static final List<String> MEASURES = ids(Measures.STANDARD);

    private StandingRows() {}

    /** All accounts' rows, the best first. */
    static List<StandingsView.Row> of(Standings standings, List<Double> weights, Map<String, Account> registry) {
        Map<String, FourForce> views = FourForce.of(standings, weights);
        Map<String, Map<String, Rank>> ranks = new LinkedHashMap<>();
        MEASURES.forEach(id -> ranks.put(id, standings.ranks(id)));
        List<StandingsView.Row> rows = new ArrayList<>();
        for (Standings.Row row : standings.rows()) {
            FourForce view = views.get(row.accountId());
            if (view != null) {
                Account account = registry.get(row.accountId());
                rows.add(new StandingsView.Row(
                        row.accountId(),
                        account == null ? null : account.name(),
                        account == null ? null : account.nameEn(),
                        row.posts(),
                        total(view),
                        FORCES.stream()
                                .map(id -> standing(id, view.forces().get(id)))
                                .toList(),
                        ranks.entrySet().stream()
                                .map(measure -> standing(
                                        measure.getKey(), measure.getValue().get(row.accountId())))
                                .toList()));
            }
        }
        rows.sort(Comparator.comparing(
                        (StandingsView.Row row) -> row.fourForce().rank(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(StandingsView.Row::accountId));
        return rows;
    }

    /** The formulas behind them: those of the numbers in the versions by which these were made. */
    static List<FormulaId> formulas(Standings standings) {
        List<FormulaId> formulas =
                new ArrayList<>(List.of(FormulaId.of(Measures.PERCENTILE), FormulaId.of(Measures.FOUR_FORCE)));
        standings.versions().forEach((id, version) -> formulas.add(new FormulaId(id, version)));
        return formulas;
    }

    /** The weights by the force they belong to. */
    static Map<String, Double> named(List<Double> weights) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < FORCES.size(); i++) {
            named.put(FORCES.get(i), weights.get(i));
        }
        return named;
    }

    private static StandingsView.Total total(FourForce view) {
        Rank total = view.total();
        return total == null
                ? new StandingsView.Total(null, null, null, null, view.missing())
                : new StandingsView.Total(total.value(), total.rank(), total.of(), total.percentile(), view.missing());
    }

    private static StandingsView.Standing standing(String id, @Nullable Rank rank) {
        return rank == null
                ? new StandingsView.Standing(id, null, null, null, null)
                : new StandingsView.Standing(id, rank.value(), rank.rank(), rank.of(), rank.percentile());
    }

    private static List<String> ids(List<PeriodMeasure> measures) {
        return measures.stream().map(measure -> measure.formula().id()).toList();
    }
}
