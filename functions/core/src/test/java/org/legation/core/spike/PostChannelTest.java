package org.legation.core.spike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Severity;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Expectation;

class PostChannelTest {

    private static final SpikeRule RULE = new PostChannel();

    /**
     * Every threshold on both sides, for an account with 66 posts. Where p decides, the variance is what decides p: by
     * scipy, p = 0.01 lies at a variance of 0.34691 for 450 interactions where 100 are usual, p = 0.003 at 0.45040 and
     * p = 0.0001 at 0.20766 for 800, p = 0.0003 at 0.43819 for 1,500. In the other rows p is below 0.00006.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a notice needs 30 interactions,           1, 0.10,   30, false, NOTICE, false",
        "29 are too few,                           1, 0.10,   29, false,       , false",
        "a notice needs three times the usual,    50, 0.04,  151, false, NOTICE, false",
        "less is ordinary,                        50, 0.04,  149, false,       , false",
        "a notice needs p of 0.01,               100, 0.34,  450, false, NOTICE, false",
        "more is ordinary,                       100, 0.35,  450, false,       , false",
        "a spike needs 50 interactions,            6, 0.10,   50, true,  SPIKE,  true",
        "49 are a notice,                          6, 0.10,   49, true,  NOTICE, false",
        "a spike needs five times the usual,     100, 0.04,  501, true,  SPIKE,  true",
        "less is a notice,                       100, 0.04,  499, true,  NOTICE, false",
        "a second reading confirms p of 0.003,   100, 0.45,  800, true,  SPIKE,  true",
        "the first is a notice,                  100, 0.45,  800, false, NOTICE, true",
        "p above 0.003 is a notice,              100, 0.46,  800, true,  NOTICE, false",
        "p of 0.0001 needs one reading,          100, 0.207, 800, false, SPIKE,  true",
        "p above it needs two,                   100, 0.208, 800, false, NOTICE, true",
        "a major one needs ten times the usual,  100, 0.04, 1001, false, MAJOR,  true",
        "less is a spike,                        100, 0.04,  999, false, SPIKE,  true",
        "a major one needs p of 0.0003,          100, 0.438, 1500, false, MAJOR, true",
        "p above it must be confirmed,           100, 0.439, 1500, false, NOTICE, true",
        "and then is a spike,                    100, 0.439, 1500, true, SPIKE,  true",
        "a major one needs 50 interactions,        4, 0.10,   50, false, MAJOR,  true",
        "49 are a notice whatever the multiple,    4, 0.10,   49, false, NOTICE, false"
    })
    void everyThresholdHasTwoSides(
            String row,
            long usual,
            double variance,
            long interactions,
            boolean seenBefore,
            @Nullable Severity severity,
            boolean toConfirm) {
        Expectation expectation = new Expectation(Math.log1p(usual), variance, 66, 1);

        Judgement judgement = RULE.judge(new Candidate(Duration.ofHours(3), interactions, expectation, seenBefore));

        assertThat(judgement).as(row).isEqualTo(new Judgement(severity, toConfirm));
    }

    @Test
    void aPostOlderThan72HoursIsNotJudged() {
        Expectation expectation = new Expectation(Math.log1p(100), 0.25, 66, 1);

        assertThat(RULE.judge(new Candidate(AgeGrid.LAST, 100_000, expectation, true)))
                .isEqualTo(new Judgement(Severity.MAJOR, true));
        assertThat(RULE.judge(new Candidate(AgeGrid.LAST.plusMillis(1), 100_000, expectation, true)))
                .isEqualTo(Judgement.ORDINARY);
    }

    @Test
    void anAccountOfWhichNothingIsKnownNeedsFarMore() {
        Expectation newcomer = new Expectation(Math.log1p(100), 0.6, 0, 1);

        assertThat(RULE.judge(new Candidate(Duration.ofHours(3), 1_500, newcomer, true)))
                .isEqualTo(Judgement.ORDINARY);
    }

    @Property
    void moreInteractionsNeverMatterLess(
            @ForAll @DoubleRange(max = 5_000) double usual,
            @ForAll @DoubleRange(min = 0.05, max = 1) double variance,
            @ForAll @IntRange(max = 100_000) int interactions,
            @ForAll boolean seenBefore) {
        Expectation expectation = new Expectation(Math.log1p(usual), variance, 66, 1);

        assertThat(rank(expectation, interactions + 1, seenBefore))
                .isGreaterThanOrEqualTo(rank(expectation, interactions, seenBefore));
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

        assertThat(rank(large, 10L * interactions, false)).isGreaterThanOrEqualTo(rank(small, interactions, false));
    }

    private static int rank(Expectation expectation, long interactions, boolean seenBefore) {
        Severity severity = RULE.judge(new Candidate(Duration.ofHours(3), interactions, expectation, seenBefore))
                .severity();
        return severity == null ? -1 : severity.ordinal();
    }

    @Test
    void everyRuleHasAnIdOfItsOwn() {
        assertThat(SpikeRules.ALL)
                .extracting(SpikeRule::id)
                .doesNotHaveDuplicates()
                .contains("post-channel.1");
    }
}
