package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.measure.Given.MONDAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.Samples;
import org.legation.core.post.Engagement;

/** The measure of a period and that of a post are made alike. */
class CommentRatiosTest {

    @Test
    void theRatioOfAPeriodIsThatOfItsSums() {
        Value value = period("comment-like-ratio", "10 50 20", "0 40 20");

        assertThat(value.value()).isCloseTo(Math.log(100 / 50.0), within(1e-12));
        assertThat(value.inputs())
                .containsEntry("comments", 90L)
                .containsEntry("likes", 40L)
                .containsEntry("commentsPerLike", 2.25)
                .containsEntry("commentsPerRepost", 9.0);
    }

    @Test
    void theRatioOfAPost() {
        Value value = post("comment-like-ratio", "0 90 40");

        assertThat(value.value()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(value.inputs()).containsEntry("commentsPerLike", 2.25).doesNotContainKey("commentsPerRepost");
        assertThat(value.posts()).isEqualTo(1);
        assertThat(value.ageRule()).isEqualTo("at the last observation");
    }

    @Test
    void theShareIsWilsonsLowerBound() {
        assertThat(period("comment-share-low", "0 3 2", "0 2 3").value()).isCloseTo(0.236590, within(1e-6));
        Value value = post("comment-share-low", "0 500 500");
        assertThat(value.value()).isCloseTo(0.469069, within(1e-6));
        assertThat(value.inputs()).containsEntry("share", 0.5);
        assertThat((double) value.inputs().get("share.high")).isCloseTo(1 - 0.469069, within(1e-6));
    }

    @Test
    void withNeitherCommentsNorLikesThereIsARatioButNoShare() {
        assertThat(post("comment-like-ratio", "0 0 0").value()).isZero();
        assertThat(post("comment-share-low", "0 0 0").why()).isEqualTo("there are neither comments nor likes");
        assertThat(period("comment-share-low", "5 0 0").why()).isEqualTo("there are neither comments nor likes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment-like-ratio", "comment-share-low"})
    void closedCommentsAreUnknownNotZero(String id) {
        Value ofPost = post(id, "1 ? 9");
        assertThat(ofPost.value()).isNull();
        assertThat(ofPost.why()).isEqualTo("comments or likes were not shown");
        assertThat(ofPost.missing()).containsExactly(entry("comments", 1L));

        Value ofPeriod = period(id, "1 ? 9", "2 ? 9");
        assertThat(ofPeriod.value()).isNull();
        assertThat(ofPeriod.why()).isEqualTo("comments were not shown for any of the posts");
        assertThat(ofPeriod.inputs()).doesNotContainKeys("comments", "commentsPerLike", "share");
        assertThat(Measures.period(id)
                        .orElseThrow()
                        .of(PeriodSample.of(List.of()))
                        .why())
                .isEqualTo("no posts were published");
    }

    private static Value period(String id, String... posts) {
        return Measures.period(id).orElseThrow().of(PeriodSample.of(List.of(Given.day(MONDAY, "?", posts))));
    }

    private static Value post(String id, String counts) {
        Engagement shown = Samples.counts(counts);
        return Measures.post(id).orElseThrow().of(Given.post(shown, Samples.count("?")));
    }
}
