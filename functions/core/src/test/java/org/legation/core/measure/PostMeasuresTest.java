package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;
import org.legation.core.score.Expected;
import org.legation.core.score.PostChange;
import org.legation.core.score.PostRecord;

class PostMeasuresTest {

    private static final PostMeasure ENGAGEMENT = Measures.post("engagement").orElseThrow();
    private static final PostMeasure OVERPERFORMANCE =
            Measures.post("overperformance").orElseThrow();

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

    private static PostRecord post(Engagement counts, @Nullable Expected expected) {
        return PostRecord.of(
                Samples.ID,
                new PostChange(
                        Samples.mid(NOON), NOON, PostType.ORIGINAL, NOON.plusSeconds(60), counts, expected, null));
    }
}
