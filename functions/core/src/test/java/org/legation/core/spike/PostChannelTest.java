package org.legation.core.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Levels;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Expectation;

class PostChannelTest {

    /** Every threshold on both sides, for an account with 66 posts; the surprises of the reading before vary. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "30 interactions are enough,                1, 0.10,   30, 9, true",
        "29 are too few,                            1, 0.10,   29, 9, false",
        "three times the usual is enough,          50, 0.04,  151, 9, true",
        "less is ordinary,                         50, 0.04,  149, 9, false"
    })
    void whatIsUnusualHasTwoSides(
            String row, long usual, double variance, long interactions, double before, boolean isUnusual) {
        assertThat(judge(usual, variance, interactions, before).isUnusual())
                .as(row)
                .isEqualTo(isUnusual);
    }

    /**
     * By mpmath, p = 0.01 lies at a variance of 0.37831 for 450 interactions where 100 are usual, p = 0.003 at 0.51423
     * and p = 0.0001 at 0.26250 for 800.
     */
    @ParameterizedTest
    @CsvSource({"0.37831, 450, 2", "0.51423, 800, 2.5229", "0.26250, 800, 4"})
    void theSurpriseIsTheRarityInDecadesAndOneReadingAloneCountsLess(
            double variance, long interactions, double surprise) {
        assertThat(judge(100, variance, interactions, 0).surprise()).isCloseTo(surprise, within(0.001));
        assertThat(judge(100, variance, interactions, 0).strength()).isCloseTo(surprise - 1.5, within(0.001));
        assertThat(judge(100, variance, interactions, 9).strength()).isCloseTo(surprise, within(0.001));
        assertThat(judge(100, variance, interactions, surprise - 0.5).strength())
                .isCloseTo(surprise - 0.5, within(0.001));
    }

    @Test
    void aPostOlderThan72HoursIsNotJudged() {
        Expectation expectation = new Expectation(Math.log1p(100), 0.25, 66, 1);

        assertThat(PostChannel.judge(new Candidate(AgeGrid.LAST, 100_000, expectation, 9))
                        .isUnusual())
                .isTrue();
        assertThat(PostChannel.judge(new Candidate(AgeGrid.LAST.plusMillis(1), 100_000, expectation, 9)))
                .isEqualTo(Judgement.ORDINARY);
    }

    @Test
    void anAccountOfWhichNothingIsKnownNeedsFarMore() {
        Expectation newcomer = new Expectation(Math.log1p(100), 0.6, 0, 1);

        Judgement judgement = PostChannel.judge(new Candidate(Duration.ofHours(3), 1_500, newcomer, 9));

        assertThat(Levels.of(judgement.strength())).isZero();
    }

    @Property
    void moreInteractionsNeverMatterLess(
            @ForAll @DoubleRange(max = 5_000) double usual,
            @ForAll @DoubleRange(min = 0.05, max = 1) double variance,
            @ForAll @IntRange(max = 100_000) int interactions,
            @ForAll @DoubleRange(max = 6) double before) {
        Expectation expectation = new Expectation(Math.log1p(usual), variance, 66, 1);

        assertThat(rank(expectation, interactions + 1, before))
                .isGreaterThanOrEqualTo(rank(expectation, interactions, before));
    }

    /**
     * With ten times as many interactions where ten times as many are usual, the distance on the log scale only grows
     * (its 1 matters less), the noise of small counts falls, and so does the help of the smallest counts.
     */
    @Property
    void tenTimesTheInteractionsOfTenTimesTheUsualMatterNoLess(
            @ForAll @DoubleRange(max = 5_000) double usual,
            @ForAll @DoubleRange(min = 0.05, max = 1) double variance,
            @ForAll @IntRange(max = 100_000) int interactions) {
        Expectation small = new Expectation(Math.log1p(usual), variance, 66, 1);
        Expectation large = new Expectation(Math.log1p(10 * usual), variance, 66, 1);
        // At a multiple of exactly 3, 5 or 10 the last bit decides.
        Assume.that(Math.abs(small.multiple(interactions) - Math.rint(small.multiple(interactions))) > 1e-9);

        assertThat(rank(large, 10L * interactions, 0)).isGreaterThanOrEqualTo(rank(small, interactions, 0));
    }

    private static int rank(Expectation expectation, long interactions, double before) {
        Judgement judgement = PostChannel.judge(new Candidate(Duration.ofHours(3), interactions, expectation, before));
        return judgement.isUnusual() ? Levels.of(judgement.strength()) : 0;
    }

    private static Judgement judge(long usual, double variance, long interactions, double before) {
        Expectation expectation = new Expectation(Math.log1p(usual), variance, 66, 1);
        return PostChannel.judge(new Candidate(Duration.ofHours(3), interactions, expectation, before));
    }
}
