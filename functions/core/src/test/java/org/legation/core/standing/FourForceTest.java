package org.legation.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.Scope;

class FourForceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Test
    void theTotalIsTheWeightedSumOfTheFourPercentiles() {
        // percentiles of b: 100, 0, 50, 100
        Map<String, FourForce> views = FourForce.of(
                standings(row("a", 1, 5, 9, 1), row("b", 9, 1, 5, 9), row("c", 5, 9, 1, 5)), FourForce.WEIGHTS);

        Rank total = views.get("b").total();
        assertThat(total.value()).isCloseTo(0.3 * 100 + 0.2 * 0 + 0.3 * 50 + 0.2 * 100, within(1e-9));
        assertThat(total.rank()).isEqualTo(1);
        assertThat(total.of()).isEqualTo(3);
        assertThat(views.get("b").forces().get("force-interaction")).isEqualTo(new Rank(5, 2, 3, 50.0));
        assertThat(views.get("b").missing()).isEmpty();
    }

    @Test
    void whoLacksAForceHasTheOthersAndNoTotal() {
        Map<String, FourForce> views = FourForce.of(
                standings(row("a", 1, 1, null, 1), row("b", 2, 2, 2, 2), row("c", 3, 3, 3, 3)), FourForce.WEIGHTS);

        assertThat(views.get("a").total()).isNull();
        assertThat(views.get("a").missing()).containsExactly("force-interaction");
        assertThat(views.get("a").forces().get("force-spread").percentile()).isEqualTo(0.0);
        assertThat(views.get("c").forces().get("force-interaction").of()).isEqualTo(2);
        assertThat(views.get("c").total().of()).isEqualTo(2);
    }

    @Test
    void weightsThatDoNotAddUpToOneAreRefused() {
        Standings standings = standings(row("a", 1, 1, 1, 1));

        assertThatThrownBy(() -> FourForce.of(standings, List.of(0.5, 0.5, 0.5, 0.0)))
                .hasMessageContaining("weights: expected four numbers from 0 to 1 that add up to 1");
        assertThatThrownBy(() -> FourForce.of(standings, List.of(0.5, 0.5))).hasMessageContaining("weights");
        assertThatThrownBy(() -> FourForce.of(standings, List.of(1.5, -0.5, 0.0, 0.0)))
                .hasMessageContaining("weights");
    }

    private static Standings standings(Standings.Row... rows) {
        return new Standings(Scope.group(AgencyKind.EMBASSY), DAY, Map.of(), List.of(rows), Instant.EPOCH);
    }

    private static Standings.Row row(String account, Integer... forces) {
        List<String> ids = List.of("force-spread", "force-service", "force-interaction", "force-approval");
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (forces[i] != null) {
                values.put(ids.get(i), forces[i].doubleValue());
            }
        }
        return new Standings.Row(account, 1, values);
    }
}
