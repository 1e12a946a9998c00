package org.legation.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankTest {

    @Test
    void theHighestIsFirstAndEqualValuesShareAPlace() {
        Map<String, Rank> ranks = Rank.all(Map.of("a", 5.0, "b", 9.0, "c", 5.0, "d", 1.0, "e", 0.0));

        assertThat(ranks.get("b")).isEqualTo(new Rank(9, 1, 5, 100.0));
        assertThat(ranks.get("a")).isEqualTo(new Rank(5, 2, 5, 62.5));
        assertThat(ranks.get("c")).isEqualTo(new Rank(5, 2, 5, 62.5));
        assertThat(ranks.get("d")).isEqualTo(new Rank(1, 4, 5, 25.0));
        assertThat(ranks.get("e")).isEqualTo(new Rank(0, 5, 5, 0.0));
    }

    @Test
    void whoIsAloneHasAPlaceButNoPercentile() {
        assertThat(Rank.all(Map.of("a", 5.0)).get("a")).isEqualTo(new Rank(5, 1, 1, null));
        assertThat(Rank.all(Map.of())).isEmpty();
    }

    @Property(tries = 300)
    void percentilesOfAllPeersHaveTheirMeanAtFifty(
            @ForAll @Size(min = 2, max = 30) Map<@IntRange(max = 99) Integer, @IntRange(min = -5, max = 5) Integer> some) {
        Map<String, Double> values = new TreeMap<>();
        some.forEach((name, value) -> values.put("account" + name, value.doubleValue()));

        Map<String, Rank> ranks = Rank.all(values);

        double mean =
                ranks.values().stream().mapToDouble(Rank::percentile).average().orElseThrow();
        assertThat(mean).isCloseTo(50, within(1e-9));
        ranks.forEach((name, rank) -> assertThat(rank.percentile()).isBetween(0.0, 100.0));
    }
}
