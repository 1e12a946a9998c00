package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

    /** Computed apart in Python from the formulas, the Student tail by scipy.stats.t.sf. */
    @ParameterizedTest
    @CsvSource({
        "4.61512051684126, 0.6,  0,   100,  0.5,                  0.251085943562071",
        "4.61512051684126, 0.6,  0,   1000, 0.0405889636041485,   1.3186327353749",
        "3,                0.25, 20,  100,  0.00230601292228202,  2.46815221492576",
        "3,                0.25, 20,  10,   0.87382581993245,     0.0209323417928579",
        "3,                0.25, 66.6, 0,   0.999996464270862,    3.16720464486082e-09",
        "0.1,              0.6,  4,   30,   0.00109530691962851,  2.81112282185702",
        "5,                0.3,  66,  2000, 6.18136090531288e-05, 4.03498763378788",
        "5,                0.3,  500, 2000, 6.13253046631194e-05, 4.03656454652196"
    })
    void rarityIsTheTailOfAStudentDistributionAndSurpriseCountsTheManyLooks(
            double mean, double variance, double posts, long interactions, double rarity, double surprise) {
        Expectation expectation = new Expectation(mean, variance, posts, 1);

        assertThat(expectation.rarity(interactions)).isCloseTo(rarity, within(rarity * 1e-9));
        assertThat(expectation.surprise(interactions)).isCloseTo(surprise, within(1e-9));
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
        assertThat(expectation.surprise(interactions + 1)).isGreaterThanOrEqualTo(expectation.surprise(interactions));
        assertThat(Math.pow(10, -expectation.surprise(interactions)))
                .isGreaterThanOrEqualTo(expectation.rarity(interactions) * (1 - 1e-9));
    }

    @Test
    void whatCannotBeToldFromNeverIsStillANumber() {
        assertThat(new Expectation(0.1, 0.05, 66, 1).surprise(Long.MAX_VALUE)).isBetween(20.0, 310.0);
    }

    @Test
    void theFewerPostsAreKnownTheLessRareIsWhatStandsOut() {
        assertThat(DoubleStream.of(0, 1, 4, 15, 66)
                        .mapToObj(posts -> new Expectation(Math.log1p(100), 0.3, posts, 1).surprise(800)))
                .isSorted();
    }
}
