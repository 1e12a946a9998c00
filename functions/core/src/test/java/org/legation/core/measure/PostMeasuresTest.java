package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.Samples;
import org.legation.core.expect.Expectation;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.score.Expected;
import org.legation.core.score.PostRecord;

class PostMeasuresTest {

    private static final PostMeasure ENGAGEMENT = Measures.post("engagement").orElseThrow();
    private static final PostMeasure OVERPERFORMANCE =
            Measures.post("overperformance").orElseThrow();
    private static final PostMeasure ENGAGEMENT_RATE =
            Measures.post("engagement-rate").orElseThrow();

    @Test
    void engagementIsThePlainSum() {
        Value value = ENGAGEMENT.of(post(Engagement.of(1, 20, 300), null));

        assertThat(value.value()).isEqualTo(321);
        assertThat(value.inputs()).containsExactly(entry("reposts", 1L), entry("comments", 20L), entry("likes", 300L));
        assertThat(value.missing()).isEmpty();
        assertThat(value.posts()).isEqualTo(1);
        assertThat(value.ageRule()).isEqualTo("at the last observation");
    }

    @Test
    void aCountNotShownIsLeftOutAndNamed() {
        Value value = ENGAGEMENT.of(post(Samples.counts("1 ? 300"), null));

        assertThat(value.value()).isEqualTo(301);
        assertThat(value.inputs()).doesNotContainKey("comments");
        assertThat(value.missing()).containsExactly(entry("comments", 1L));
    }

    @Test
    void aRoundedOrCappedCountIsGivenWithItsBounds() {
        assertThat(ENGAGEMENT.of(post(Samples.counts("1 1.2万 100万+"), null)).inputs())
                .containsExactly(
                        entry("reposts", 1L),
                        entry("comments", 12_000L),
                        entry("comments.low", 11_500L),
                        entry("comments.high", 12_499L),
                        entry("likes", 1_000_000L),
                        entry("likes.low", 1_000_000L),
                        entry("likes.high", "unbounded"));
    }

    @Test
    void nothingShownIsUnknownNotZero() {
        Value value = ENGAGEMENT.of(post(Engagement.UNKNOWN, null));

        assertThat(value.value()).isNull();
        assertThat(value.why()).isEqualTo("no count was shown");
        assertThat(value.missing()).hasSize(3);
    }

    @Test
    void overperformanceComparesTheCountsOfTheBasisOnly() {
        Expected expected = new Expected(new Basis(true, true, false), 50, 66, 0.01);

        Value value = OVERPERFORMANCE.of(post(Engagement.of(60, 40, 9_000), expected));

        assertThat(value.value()).isEqualTo(2);
        assertThat(value.posts()).isEqualTo(66);
        assertThat(value.inputs())
                .containsEntry("actual", 100L)
                .containsEntry("expected", 50.0)
                .containsEntry("basis", "reposts+comments");
        assertThat((double) value.inputs().get("logRatio")).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void withoutABenchmarkThereIsNoScore() {
        Value nothing = OVERPERFORMANCE.of(post(Engagement.of(1, 2, 3), null));
        Value tooFew = OVERPERFORMANCE.of(post(Engagement.of(1, 2, 3), new Expected(Basis.ALL, 50, 3.9, 0.5)));
        Value enough = OVERPERFORMANCE.of(post(Engagement.of(1, 2, 3), new Expected(Basis.ALL, 50, 4, 0.5)));

        assertThat(nothing.value()).isNull();
        assertThat(nothing.why()).isEqualTo("nothing comparable is known of the account");
        assertThat(tooFew.value()).isNull();
        assertThat(tooFew.why()).isEqualTo("fewer than 4 posts of the account to compare with");
        assertThat(enough.value()).isNotNull();
    }

    @Test
    void aPostWithoutInteractionsHasNoLogRatio() {
        Value value = OVERPERFORMANCE.of(post(Engagement.of(0, 0, 0), new Expected(Basis.ALL, 50, 66, 0.99)));

        assertThat(value.value()).isEqualTo(-100);
        assertThat(value.inputs()).doesNotContainKey("logRatio");
    }

    /** What another version expected is not comparable with what this one does. */
    @Test
    void anExpectationOfAnotherVersionMakesNoScore() {
        Expected expected = new Expected(Basis.ALL, 50, 66, 0.01);

        Value value = OVERPERFORMANCE.of(
                Given.post(Engagement.of(60, 40, 0), expected, Count.of(1), Expectation.VERSION - 1, null));

        assertThat(value.value()).isNull();
        assertThat(value.why())
                .isEqualTo("scored by expectation version " + (Expectation.VERSION - 1)
                        + "; rescoring brings it up to date");
        assertThat(value.inputs()).doesNotContainKeys("expected", "logRatio");
    }

    @Test
    void theEngagementRateIsByTheFollowersWhenItWasFirstSeen() {
        Value value = ENGAGEMENT_RATE.of(post(Engagement.of(100, 150, 250), null));

        assertThat(value.value()).isEqualTo(5);
        assertThat(value.inputs())
                .containsEntry("followers", 10_000L)
                .containsEntry("followers.at", NOON.plusSeconds(60).toString());
        assertThat(value.posts()).isEqualTo(1);
    }

    @Test
    void withoutFollowersThereIsNoEngagementRate() {
        Value hidden = ENGAGEMENT_RATE.of(Given.post(Engagement.of(1, 2, 3), Count.missing()));
        Value none = ENGAGEMENT_RATE.of(Given.post(Engagement.of(1, 2, 3), Count.of(0)));

        assertThat(hidden.why()).isEqualTo("followers were not shown");
        assertThat(hidden.missing()).containsExactly(entry("followers", 1L));
        assertThat(none.why()).isEqualTo("the account had no followers");
        assertThat(none.value()).isNull();
        assertThat(ENGAGEMENT_RATE.of(post(Engagement.UNKNOWN, null)).why()).isEqualTo("no count was shown");
    }

    @ParameterizedTest
    @MethodSource("measures")
    void whereThereIsNoValueThereIsAReason(PostMeasure measure) {
        for (String counts : List.of("? ? ?", "0 0 0", "? 1 ?", "1 ? 0", "? ? 100万+", "1.2万 0 ?")) {
            Value value = measure.of(post(Samples.counts(counts), null));

            assertThat(value.value() == null).isEqualTo(value.why() != null);
            assertThat(value.asDouble().orElse(0)).isFinite();
            assertThat(value.formula()).isEqualTo(measure.formula());
        }
    }

    static List<PostMeasure> measures() {
        return Measures.POST;
    }

    private static PostRecord post(Engagement counts, @Nullable Expected expected) {
        return Given.post(counts, expected);
    }
}
