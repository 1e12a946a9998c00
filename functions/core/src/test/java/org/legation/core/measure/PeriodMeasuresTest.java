package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.Samples;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.CodingSum;
import org.legation.core.aggregate.Tally;
import org.legation.core.aggregate.Totals;
import org.legation.core.post.Count;
import org.legation.core.post.PostType;

/** Vectors of the published formulas; the figures were computed apart from this code. */
class PeriodMeasuresTest {

    private static final PeriodMeasure BCI7 = Measures.period("bci7").orElseThrow();
    private static final PeriodMeasure BCI4 = Measures.period("bci4").orElseThrow();
    private static final PeriodMeasure ENGAGEMENT =
            Measures.period("engagement").orElseThrow();
    private static final PeriodMeasure POSTS = Measures.period("posts").orElseThrow();

    private static final List<PeriodMeasure> SUMS = List.of(BCI7, BCI4, ENGAGEMENT, POSTS);

    /** Two originals and a repost; the likes of one and the comments of another are not shown. */
    private static final Totals PARTLY_KNOWN = Totals.EMPTY
            .plus(Samples.dayPost(PostType.ORIGINAL, Samples.counts("1 2 ?")))
            .plus(Samples.dayPost(PostType.ORIGINAL, Samples.counts("10 ? 1.2万")))
            .plus(Samples.dayPost(PostType.REPOST, Samples.counts("100 200 100万+")));

    @ParameterizedTest
    @CsvSource({
        "0,   0,  0,    0,    0,    0,    0,     0",
        "1,   1,  1,    1,    1,    1,    1,     110.903549",
        "100, 60, 5000, 3000, 4000, 2500, 20000, 1201.970677"
    })
    void bci7(long x1, long x2, long x3, long x4, long x5, long x6, long x7, double expected) {
        Totals totals = new Totals(x1, x2, exact(x3), exact(x4), exact(x7), exact(x5), exact(x6), CodingSum.EMPTY);

        assertThat(BCI7.of(PeriodSample.of(totals)).value()).isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0, 0", "100, 5000, 3000, 20000, 1247.248032"})
    void bci4(long posts, long reposts, long comments, long likes, double expected) {
        Totals totals = new Totals(
                posts, 0, exact(reposts), exact(comments), exact(likes), Tally.EMPTY, Tally.EMPTY, CodingSum.EMPTY);

        assertThat(BCI4.of(PeriodSample.of(totals)).value()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void engagementIsThePlainSumOfWhatIsKnownAndNamesWhatIsMissing() {
        Value value = ENGAGEMENT.of(PeriodSample.of(PARTLY_KNOWN));

        assertThat(value.value()).isEqualTo(111 + 202 + 12_000 + 1_000_000);
        assertThat(value.missing()).containsExactly(entry("comments", 1L), entry("likes", 1L));
        assertThat(value.why()).isNull();
    }

    @Test
    void aRoundedOrCappedInputIsGivenWithItsBounds() {
        assertThat(ENGAGEMENT.of(PeriodSample.of(PARTLY_KNOWN)).inputs())
                .containsExactly(
                        entry("reposts", 111L),
                        entry("comments", 202L),
                        entry("likes", 1_012_000L),
                        entry("likes.low", 1_011_500L),
                        entry("likes.high", "unbounded"));
    }

    @Test
    void postsCountsPosts() {
        Value value = POSTS.of(PeriodSample.of(PARTLY_KNOWN));

        assertThat(value.value()).isEqualTo(3);
        assertThat(value.inputs()).containsExactly(entry("posts", 3L), entry("originals", 2L));
    }

    @Test
    void aCountThatWasNeverShownIsUnknownNotZero() {
        Totals likesHidden = Totals.EMPTY.plus(Samples.dayPost(PostType.ORIGINAL, Samples.counts("1 2 ?")));
        Totals allHidden = Totals.EMPTY.plus(Samples.dayPost(PostType.ORIGINAL, Samples.counts("? ? ?")));

        for (PeriodMeasure bci : List.of(BCI4, BCI7)) {
            assertThat(bci.of(PeriodSample.of(likesHidden)).value()).isNull();
            assertThat(bci.of(PeriodSample.of(likesHidden)).why())
                    .isEqualTo("likes were not shown for any of the posts");
            assertThat(bci.of(PeriodSample.of(likesHidden)).asDouble()).isEmpty();
        }
        assertThat(ENGAGEMENT.of(PeriodSample.of(likesHidden)).value()).isEqualTo(3);
        assertThat(ENGAGEMENT.of(PeriodSample.of(allHidden)).value()).isNull();
        assertThat(ENGAGEMENT.of(PeriodSample.of(allHidden)).why()).isNotNull();
        assertThat(POSTS.of(PeriodSample.of(allHidden)).value()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aPeriodWithoutPostsHasSumsOfZeroAndNothingElse(PeriodMeasure measure) {
        Value value = measure.of(PeriodSample.of(Totals.EMPTY));

        if (SUMS.contains(measure)) {
            assertThat(value.value()).isZero();
        } else {
            assertThat(value.value()).isNull();
            assertThat(value.why()).isNotBlank();
        }
    }

    /** All that a measure may need is known of one account's week. */
    @ParameterizedTest
    @MethodSource("measures")
    void everyValueExplainsItself(PeriodMeasure measure) {
        Value value = measure.of(PeriodSample.of(
                List.of(Given.day(Given.MONDAY.minusDays(1), "10000", "1 2 3"), Given.coded(Given.FRIENDLY))));

        assertThat(value.formula()).isEqualTo(measure.formula());
        assertThat(value.why()).isNull();
        assertThat(value.asDouble()).isPresent();
        assertThat(value.posts()).isBetween(1.0, 2.0);
        assertThat(value.ageRule()).isIn("each post at its last observation", "each post's text as last shown");
        assertThat(value.inputs()).isNotEmpty();
    }

    /** Whatever is known or not: a number or a reason, never both, and never what is no number. */
    @ParameterizedTest
    @MethodSource("measures")
    void whereThereIsNoValueThereIsAReason(PeriodMeasure measure) {
        for (String counts : List.of("? ? ?", "0 0 0", "? 1 ?", "1 ? 0", "? ? 100万+", "1.2万 0 ?")) {
            for (String followers : List.of("?", "0", "1", "1.2万")) {
                List<AccountDay> days = List.of(Given.day(Given.MONDAY, followers, counts));
                for (PeriodSample sample : List.of(
                        PeriodSample.of(days),
                        PeriodSample.of(PeriodSample.of(days).totals()))) {
                    Value value = measure.of(sample);
                    assertThat(value.value() == null).isEqualTo(value.why() != null);
                    assertThat(value.asDouble().orElse(0)).isFinite();
                }
            }
        }
    }

    static List<PeriodMeasure> measures() {
        return Measures.PERIOD;
    }

    private static Tally exact(long value) {
        return Tally.EMPTY.plus(Count.of(value));
    }
}
