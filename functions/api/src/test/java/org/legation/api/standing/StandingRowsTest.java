package org.legation.api.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legation.api.measure.FormulaId;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.Scope;
import org.legation.core.measure.Formula;
import org.legation.core.measure.Measures;
import org.legation.core.standing.FourForce;
import org.legation.core.standing.Standings;

class StandingRowsTest {

    private static final Map<String, Double> LOW = forces(1, 0.1, 1, 0.1);
    private static final Map<String, Double> HIGH = forces(2, 0.2, 2, 0.2);

    @Test
    void theBestStandsFirstAndWhoHasNoTotalLastById() {
        List<StandingsView.Row> rows =
                rows(row("d", LOW), row("c", Map.of()), row("b", HIGH), row("a", Map.of("bci7", 1.0)));

        assertThat(rows).extracting(StandingsView.Row::accountId).containsExactly("b", "d", "a", "c");
        assertThat(rows.get(0).fourForce()).isEqualTo(new StandingsView.Total(100.0, 1, 2, 100.0, List.of()));
    }

    @Test
    void equalTotalsShareARankAndStandById() {
        List<StandingsView.Row> rows = rows(row("z", HIGH), row("m", HIGH), row("a", LOW));

        assertThat(rows).extracting(StandingsView.Row::accountId).containsExactly("m", "z", "a");
        assertThat(rows).extracting(row -> row.fourForce().rank()).containsExactly(1, 1, 3);
    }

    @Test
    void aForceThatIsNotKnownIsNamedAndMakesNoTotalAndNoZero() {
        Map<String, Double> three = Map.of("force-spread", 3.0, "force-interaction", 3.0, "force-approval", 0.3);

        StandingsView.Row row =
                rows(row("a", three), row("b", LOW), row("c", HIGH)).get(2);

        assertThat(row.accountId()).isEqualTo("a");
        assertThat(row.fourForce())
                .isEqualTo(new StandingsView.Total(null, null, null, null, List.of("force-service")));
        assertThat(row.forces())
                .extracting(StandingsView.Standing::id)
                .containsExactly("force-spread", "force-service", "force-interaction", "force-approval");
        assertThat(row.forces().get(0)).isEqualTo(new StandingsView.Standing("force-spread", 3.0, 1, 3, 100.0));
        assertThat(row.forces().get(1)).isEqualTo(new StandingsView.Standing("force-service", null, null, null, null));
    }

    @Test
    void anAccountAloneInItsGroupHasRanksAndNoPercentile() {
        StandingsView.Row row = rows(row("a", HIGH)).get(0);

        assertThat(row.forces().get(0)).isEqualTo(new StandingsView.Standing("force-spread", 2.0, 1, 1, null));
        assertThat(row.fourForce().value()).isNull();
        assertThat(row.fourForce().missing()).isEmpty();
    }

    @Test
    void anAccountThatTheRegistryKnowsHasItsName() {
        Account account = Account.unlisted("a", "甲（虚构）");

        List<StandingsView.Row> rows =
                StandingRows.of(standings(row("a", LOW), row("b", LOW)), FourForce.WEIGHTS, Map.of("a", account));

        assertThat(rows).extracting(StandingsView.Row::name).containsExactly("甲（虚构）", null);
    }

    @Test
    void formulasHaveTheVersionsThatAreStored() {
        assertThat(StandingRows.formulas(standings(row("a", LOW))))
                .containsExactly(id(Measures.PERCENTILE), id(Measures.FOUR_FORCE), new FormulaId("force-spread", 41));
    }

    private static FormulaId id(Formula formula) {
        return new FormulaId(formula.id(), formula.version());
    }

    private static List<StandingsView.Row> rows(Standings.Row... rows) {
        return StandingRows.of(standings(rows), FourForce.WEIGHTS, Map.of());
    }

    private static Standings standings(Standings.Row... rows) {
        return new Standings(
                Scope.group(AgencyKind.EMBASSY),
                LocalDate.parse("2026-11-20"),
                Map.of("force-spread", 41),
                List.of(rows),
                Instant.EPOCH);
    }

    private static Standings.Row row(String account, Map<String, Double> values) {
        return new Standings.Row(account, 1, values);
    }

    private static Map<String, Double> forces(double spread, double service, double interaction, double approval) {
        return Map.of(
                "force-spread", spread,
                "force-service", service,
                "force-interaction", interaction,
                "force-approval", approval);
    }
}
