package org.legation.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that its sources print. */
class EngagementRateTest {

    @ParameterizedTest
    @CsvSource({"500, 10000, 5.00", "2100, 500000, 0.42", "5.9e6, 90.6e6, 6.51", "0, 10000, 0"})
    void interactionsPerHundredFollowers(double interactions, double followers, double rate) {
        assertThat(EngagementRate.byFollowers(interactions, followers).orElseThrow())
                .isCloseTo(rate, within(0.005));
    }

    @Test
    void withoutFollowersItIsUndefinedNotZero() {
        assertThat(EngagementRate.byFollowers(500, 0)).isEmpty();
        assertThat(EngagementRate.byFollowers(0, 0)).isEmpty();
    }

    @Test
    void aPeriodHasTheMeanOfItsDays() {
        assertThat(EngagementRate.ofPeriod(List.of(5.0, 0.42, 0.58)).orElseThrow())
                .isCloseTo(2, within(1e-12));
        assertThat(EngagementRate.ofPeriod(List.of())).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngagementRate.byFollowers(-1, 10))
                .withMessageStartingWith("interactions:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngagementRate.byFollowers(1, Double.NaN))
                .withMessageStartingWith("followers:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngagementRate.ofPeriod(List.of(1.0, -0.1)))
                .withMessageStartingWith("dailyRates:");
    }

    @Property
    void anAccountOfAnySizeIsMeasuredAlike(
            @ForAll @IntRange(max = 1_000_000) int interactions,
            @ForAll @IntRange(min = 1, max = 1_000_000) int followers,
            @ForAll @IntRange(min = 1, max = 1000) int times) {
        assertThat(EngagementRate.byFollowers((double) times * interactions, (double) times * followers)
                        .orElseThrow())
                .isCloseTo(EngagementRate.byFollowers(interactions, followers).orElseThrow(), within(1e-6));
    }
}
