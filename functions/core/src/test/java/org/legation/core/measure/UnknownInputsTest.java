package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.aggregate.Totals;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

/** What is not known is no number, not even among the inputs. */
class UnknownInputsTest {

    private static final Engagement WITHOUT_LIKES = new Engagement(Count.of(1), Count.of(2), Count.missing());

    @Test
    void aCountShownForNoPostIsNamedAsMissingAndIsNoInput() {
        Totals totals = Totals.EMPTY.plus(Samples.dayPost(PostType.ORIGINAL, WITHOUT_LIKES));

        assertThat(Measures.PERIOD).allSatisfy(measure -> {
            Value value = measure.of(PeriodSample.of(totals));
            assertThat(value.inputs()).doesNotContainKey("likes");
            assertThat(value.missing().keySet()).isSubsetOf("likes", "withoutText");
        });
        assertThat(new TotalEngagement().of(PeriodSample.of(totals)).missing()).containsEntry("likes", 1L);
    }

    @Test
    void aCountShownForSomePostsIsAnInput() {
        Totals totals = Totals.EMPTY
                .plus(Samples.dayPost(PostType.ORIGINAL, WITHOUT_LIKES))
                .plus(Samples.dayPost(PostType.ORIGINAL, Engagement.of(0, 0, 5)));

        Value value = new TotalEngagement().of(PeriodSample.of(totals));

        assertThat(value.inputs()).containsEntry("likes", 5L);
        assertThat(value.missing()).containsEntry("likes", 1L);
    }

    @Test
    void aPeriodWithoutPostsHasCountsOfZero() {
        assertThat(new TotalEngagement().of(PeriodSample.of(Totals.EMPTY)).inputs())
                .containsEntry("likes", 0L);
    }
}
