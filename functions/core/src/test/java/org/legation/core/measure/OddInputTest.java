package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.Samples;
import org.legation.core.aggregate.CodingSum;
import org.legation.core.aggregate.DayPost;
import org.legation.core.aggregate.Totals;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.PostRecord;
import org.legation.core.score.Scored;
import org.legation.core.score.Scorer;

/** Whatever a source shows, scoring has a defined result for it: a number, or none with the reason. */
class OddInputTest {

    private static final Instant AT = Samples.NOON;
    private static final Instant PUBLISHED = AT.minus(Duration.ofHours(1));
    private static final List<String> CODED = List.of("sentiment", "hostility", "dialogue", "personification");

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", false, List.of()),
                Arguments.of(" \n\u00a0\u200b", false, List.of()),
                Arguments.of("😀", true, List.of()),
                Arguments.of("http://t.cn/A6xyz https://weibo.com/1/2", false, List.of()),
                Arguments.of("\ud83d", false, List.of()),
                Arguments.of("签证\udc00通知\ud83d", true, List.of("CON")),
                Arguments.of("\u0000", false, List.of()),
                Arguments.of("签证 𝟐𝟎𝟐𝟔", true, List.of("CON")),
                Arguments.of("签证".repeat(5000), true, List.of("CON")),
                Arguments.of("😀".repeat(5000), true, List.of()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsJudgedIfItHoldsSomethingToJudgeByAndOtherwiseSaysWhyNot(
            String text, boolean judged, List<String> categories) {
        PostRecord post = scored(text, Engagement.of(1, 2, 3), Count.of(1000));

        assertThat(post.coding().categories()).extracting(Enum::name).startsWith(categories.toArray(String[]::new));
        assertThat(post.coding().tone() != null).isEqualTo(judged);
        for (String id : List.of("sentiment", "hostility")) {
            Value value = Measures.post(id).orElseThrow().of(post);
            assertThat(value.value() != null).as(id).isEqualTo(judged);
            assertThat(value.why() == null).as(id).isEqualTo(judged);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u3000", "\ud83d"})
    void aTextThatHoldsNothingIsNeitherImpersonalNorDeafButUnknown(String text) {
        PostRecord post = scored(text, Engagement.of(1, 2, 3), Count.of(1000));

        for (String id : CODED) {
            Value value = Measures.post(id).orElseThrow().of(post);
            assertThat(value.value()).as(id).isNull();
            assertThat(value.why()).as(id).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"转发微博//@…：签证通知，请留意！", "转发微博"})
    void aRepostWhoseAuthorSaysNothingIsKnownByItsChainAloneAndNotForHowItSpeaks(String text) {
        Coding coding = Coder.code(PostType.REPOST, text, AT).coding();

        assertThat(coding.isSilent()).isTrue();
        assertThat(coding.primary()).isEqualTo(text.contains("签证") ? Category.CON : null);
        CodingSum sum = CodingSum.EMPTY.plus(coding);
        assertThat(sum.coded()).isZero();
        assertThat(sum.uncoded()).isOne();
        Value share = Measures.period("category-con")
                .orElseThrow()
                .of(PeriodSample.of(Totals.EMPTY.plus(
                        new DayPost(Samples.mid(AT), PostType.REPOST, Engagement.of(1, 2, 3), AT, null, 1, coding))));
        assertThat(share.value()).isEqualTo(text.contains("签证") ? (Double) 1.0 : null);
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                Arguments.of("? ? ?", "engagement", null),
                Arguments.of("? 2 3", "engagement", 5.0),
                Arguments.of("0 0 0", "engagement", 0.0),
                Arguments.of("1 2 100万+", "engagement", 1_000_003.0),
                Arguments.of("1 2 1.2万", "engagement", 12_003.0),
                Arguments.of("0 0 0", "comment-share-low", null),
                Arguments.of("1 ? 3", "comment-like-ratio", null),
                Arguments.of("? ? ?", "engagement-rate", null));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countsThatAreMissingRoundedOrCappedGiveWhatIsKnownOrNothing(String counts, String id, Double expected) {
        Value value = Measures.post(id).orElseThrow().of(scored("早安", Samples.counts(counts), Count.of(1000)));

        assertThat(value.value()).isEqualTo(expected);
        assertThat(value.why() == null).isEqualTo(expected != null);
        if (counts.contains("+")) {
            assertThat(value.inputs()).containsEntry("likes.high", "unbounded");
        }
        if (counts.contains("?")) {
            assertThat(value.missing()).isNotEmpty();
        }
    }

    @Test
    void withoutFollowersThereIsNoRate() {
        Value none = rate(Count.of(0));
        Value unknown = rate(Count.missing());

        assertThat(none.value()).isNull();
        assertThat(none.why()).contains("no followers");
        assertThat(unknown.value()).isNull();
        assertThat(unknown.why()).contains("not shown");
    }

    @Test
    void countsThatFallAreNeverNegativeEngagement() {
        Reading first = Samples.written(Samples.reading(PUBLISHED, 5, 50, 500), "早安");
        Reading fallen = Samples.reading(PUBLISHED, 5, 0, 100);
        Observation one = Samples.entry(AT, first);
        Observation two = Samples.after(one.slot(), Samples.entry(AT.plusSeconds(600), fallen));

        Scored before = Scorer.fold(Baseline.start(Samples.ID), one);
        Scored after = Scorer.fold(before.after(), two);

        assertThat(Arrays.stream(after.after().gains().toArray()).min().orElseThrow())
                .isNotNegative();
        assertThat(after.after().gains()).isEqualTo(before.after().gains());
        PostRecord post = PostRecord.of(Samples.ID, before.changes().get(0))
                .with(after.changes().get(0));
        assertThat(Measures.post("engagement").orElseThrow().of(post).value()).isEqualTo(105);
    }

    @Property(tries = 300)
    void noTextMakesScoringFailAndEveryMeasureHasAValueOrAReason(@ForAll String text) {
        PostRecord post = scored(text, Engagement.of(1, 2, 3), Count.of(1000));

        for (PostMeasure measure : Measures.POST) {
            Value value = measure.of(post);
            assertThat(value.value() == null).isEqualTo(value.why() != null);
            assertThat(value.asDouble().orElse(0)).isFinite();
        }
    }

    private static Value rate(Count followers) {
        return Measures.post("engagement-rate").orElseThrow().of(scored("早安", Engagement.of(1, 2, 3), followers));
    }

    private static PostRecord scored(String text, Engagement counts, Count followers) {
        Observation bare = Samples.entry(AT, Samples.written(Samples.reading(PUBLISHED, counts), text));
        Observation entry = new Observation(
                bare.accountId(),
                bare.slot(),
                bare.observedAt(),
                bare.previousSlot(),
                bare.source(),
                followers,
                bare.readings());
        Scored scored = Scorer.fold(Baseline.start(Samples.ID), entry);
        return PostRecord.of(Samples.ID, scored.changes().get(0));
    }
}
