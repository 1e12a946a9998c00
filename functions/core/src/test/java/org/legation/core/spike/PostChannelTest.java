package org.legation.core.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.Tail;

class PostChannelTest {

    private static final Duration AGE = Duration.ofHours(3);

    /** Both sides of both minima, for an account with 66 posts that vary little. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "30 interactions matter,            1,   30, true",
        "29 do not,                         1,   29, false",
        "three times the usual matters,    50,  150, true",
        "less does not,                    50,  149, false"
    })
    void whatIsFewOrLittleMoreThanUsualIsOrdinary(String row, long usual, long interactions, boolean matters) {
        Judgement judgement = judge(usual(usual, 0.04, 66), interactions, 9);

        assertThat(judgement.strength() > 0).as(row).isEqualTo(matters);
        assertThat(judgement.surprise()).as("it is counted all the same").isPositive();
    }

    /** 800 where 100 are usual: S of 3.05. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the reading before was rarer,        9,   0",
        "the reading before was less rare,    2,  -1",
        "it was so little that one counts,    1,   1.5",
        "there was none,                      0,   1.5"
    })
    void oneReadingMustBeRarerThanTwo(String row, double before, double less) {
        Judgement judgement = judge(usual(100, 0.3, 66), 800, before);

        assertThat(judgement.surprise()).isBetween(3.0, 3.1);
        double expected = less < 0 ? before : judgement.surprise() - less;
        assertThat(judgement.strength()).as(row).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theSurpriseIsThatOfTheTailWhereThatIsKnown() {
        Tail heavy = new Tail(List.of(8_000L, 500L, 500L, 500L, 0L, 0L, 0L, 0L, 500L, 0L, 0L, 0L, 0L));
        Candidate candidate = new Candidate(AGE, 800, usual(100, 0.3, 66), heavy, 9);

        Judgement judgement = PostChannel.judge(candidate);

        assertThat(judgement.model())
                .isEqualTo(judge(usual(100, 0.3, 66), 800, 9).model());
        assertThat(judgement.surprise()).isCloseTo(judgement.model() - 1, within(1e-12));
        assertThat(judgement.strength()).isEqualTo(judgement.surprise());
    }

    @Test
    void aPostOlderThan72HoursIsNotJudged() {
        Expectation expectation = usual(100, 0.25, 66);

        assertThat(PostChannel.judge(new Candidate(AgeGrid.LAST, 100_000, expectation, Tail.NONE, 9))
                        .strength())
                .isGreaterThan(5);
        assertThat(PostChannel.judge(new Candidate(AgeGrid.LAST.plusMillis(1), 100_000, expectation, Tail.NONE, 9)))
                .isEqualTo(Judgement.ORDINARY);
    }

    @Test
    void anAccountOfWhichNothingIsKnownNeedsFarMore() {
        assertThat(judge(usual(100, 0.6, 0), 2_500, 9).strength()).isLessThan(2.2);
        assertThat(judge(usual(100, 0.6, 66), 2_500, 9).strength()).isGreaterThan(3);
    }

    @Property
    void moreInteractionsNeverMatterLess(
            @ForAll @DoubleRange(max = 5_000) double usual,
            @ForAll @DoubleRange(min = 0.05, max = 1) double variance,
            @ForAll @IntRange(max = 100_000) int interactions,
            @ForAll @DoubleRange(max = 6) double before) {
        Expectation expectation = new Expectation(Math.log1p(usual), variance, 66, 1);

        assertThat(judge(expectation, interactions + 1L, before).strength())
                .isGreaterThanOrEqualTo(judge(expectation, interactions, before).strength());
    }

    /**
     * With ten times as many interactions where ten times as many are usual, the distance on the log scale only grows
     * (its 1 matters less), the noise of small counts falls, and so does the help of the smallest counts.
     */
    @Property
    void tenTimesTheInteractionsOfTenTimesTheUsualMatterNoLess(
            @ForAll @DoubleRange(min = 1, max = 5_000) double usual,
            @ForAll @DoubleRange(min = 0.05, max = 1) double variance,
            @ForAll @IntRange(max = 100_000) int interactions) {
        Expectation small = new Expectation(Math.log1p(usual), variance, 66, 1);
        Expectation large = new Expectation(Math.log1p(10 * usual), variance, 66, 1);
        boolean above = interactions > usual * 3.001;

        assertThat(judge(large, 10L * interactions, 0).strength())
                .isGreaterThanOrEqualTo(above ? judge(small, interactions, 0).strength() * (1 - 1e-9) : 0);
    }

    private static Expectation usual(long interactions, double variance, double posts) {
        return new Expectation(Math.log1p(interactions), variance, posts, 1);
    }

    private static Judgement judge(Expectation expectation, long interactions, double before) {
        return PostChannel.judge(new Candidate(AGE, interactions, expectation, Tail.NONE, before));
    }
}
