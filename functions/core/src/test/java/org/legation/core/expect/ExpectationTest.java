package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

    /**
     * Computed apart with mpmath at 30 digits: the Student tail as ½·I(ν/(ν+z²); ν/2, ½), checked against
     * scipy.stats.t.sf(2.3, 10) = 0.0221271566421436.
     */
    @ParameterizedTest
    @CsvSource({
        "4.61512051684126, 0.6,  0,   100,  0.5",
        "4.61512051684126, 0.6,  0,   1000, 0.0740220326467645",
        "3,                0.25, 20,  100,  0.0037829855094287",
        "3,                0.25, 20,  10,   0.854877087080936",
        "3,                0.25, 66.6, 0,   0.999999620912627",
        "0.1,              0.6,  4,   30,   0.0063969681385697",
        "5,                0.3,  66,  2000, 0.00000784835466889251",
        "5,                0.3,  500, 2000, 0.00000702001291724003"
    })
    void rarityIsTheTailOfAStudentDistribution(
            double mean, double variance, double posts, long interactions, double rarity) {
        assertThat(new Expectation(mean, variance, posts, 1).rarity(interactions))
                .isCloseTo(rarity, within(rarity * 1e-9));
    }

    @Test
    void theUsualNumberIsTheMedian() {
        Expectation expectation = new Expectation(Math.log(101), 0.6, 10, 1);

        assertThat(expectation.interactions()).isCloseTo(100, within(1e-9));
        assertThat(expectation.rarity(100)).isCloseTo(0.5, within(1e-12));
        assertThat(expectation.multiple(300)).isCloseTo(3, within(1e-9));
    }

    @Test
    void whereLessThanOneIsUsualItCountsAsOne() {
        assertThat(new Expectation(0.1, 0.6, 10, 1).multiple(30)).isEqualTo(30);
    }

    @Test
    void threeLikesWhereOneIsUsualAreNoSpike() {
        assertThat(new Expectation(Math.log(2), 0.25, 60, 1).rarity(3)).isGreaterThan(0.1);
    }

    @Property
    void moreInteractionsAreNeverLessRare(
            @ForAll @DoubleRange(max = 14) double mean,
            @ForAll @DoubleRange(max = 66) double posts,
            @ForAll @IntRange(max = 1_000_000) int interactions) {
        Expectation expectation = new Expectation(mean, 0.5, posts, 1);

        assertThat(expectation.rarity(interactions + 1)).isLessThanOrEqualTo(expectation.rarity(interactions));
        assertThat(expectation.rarity(interactions)).isBetween(0.0, 1.0);
    }
}
