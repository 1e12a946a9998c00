package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.measure.Given.FRIENDLY;
import static org.legation.core.measure.Given.HARSH;
import static org.legation.core.measure.Given.WORDLESS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;

class CodedPeriodsTest {

    /** Two friendly posts, a harsh one, one without words, one by an earlier version, two without a text. */
    private static final PeriodSample MIXED =
            sample(FRIENDLY, HARSH, null, FRIENDLY, WORDLESS, Given.earlier(HARSH), null);

    @Test
    void aCategorysShareIsOfThePostsThatHaveOne() {
        Value value = value("category-con", MIXED);

        assertThat(value.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(value.posts()).isEqualTo(3);
        assertThat(value.inputs()).containsExactly(entry("count", 2L), entry("categorised", 3L));
        assertThat(value.missing())
                .containsOnly(entry("codedByEarlierVersion", 1L), entry("withoutText", 2L), entry("withoutWords", 1L));
        assertThat(value("category-bil", MIXED).value())
                .as("secondary ones do not count")
                .isZero();
    }

    @Test
    void theSharesOfAllCategoriesAddUpToOne() {
        double sum = 0;
        for (Category category : Category.values()) {
            sum += value("category-" + CodedPeriods.word(category), MIXED)
                    .asDouble()
                    .orElseThrow();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void sentimentIsPositiveLessNegativeAmongThePostsJudged() {
        Value value = value("sentiment", MIXED);

        assertThat(value.value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value.posts()).isEqualTo(3);
        assertThat(value.inputs()).containsExactly(entry("positive", 2L), entry("neutral", 0L), entry("negative", 1L));
        assertThat(value.missing()).containsEntry("withoutTone", 1L);
    }

    @Test
    void hostilityIsAShareOfThePostsJudged() {
        Value value = value("hostility", MIXED);

        assertThat(value.value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value.inputs()).containsExactly(entry("hostile", 1L), entry("judged", 3L));
    }

    @Test
    void dialogueIsTheMeanShareOfThePrinciples() {
        Value value = value("dialogue", MIXED);

        assertThat(value.value()).isCloseTo((0.5 + 0.5 + 0 + 0.25) / 4, within(1e-12));
        assertThat(value.posts()).isEqualTo(4);
        assertThat(value.inputs())
                .containsExactly(
                        entry("loop", 2L),
                        entry("useful", 2L),
                        entry("conservation", 1L),
                        entry("return", 0L),
                        entry("coded", 4L));
    }

    @Test
    void personificationIsTheMeanOfThePosts() {
        Value value = value("personification", MIXED);

        assertThat(value.value()).isCloseTo((0.75 + 0.75 + 0.125 + 0) / 4, within(1e-12));
        assertThat(value.inputs())
                .containsEntry("P1", 3L)
                .containsEntry("P7", 0L)
                .containsEntry("N1", 1L)
                .containsEntry("sum", 1.625);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void whatWasNotCodedIsUnknownNotZero(PeriodMeasure measure) {
        assertThat(measure.of(sample()).why()).isEqualTo("no posts were published");
        assertThat(measure.of(sample((Coding) null)).why()).startsWith("no text was shown");
        assertThat(measure.of(sample(null, Given.earlier(FRIENDLY))).why())
                .isEqualTo("coded by an earlier version; rescoring brings it up to date");
        assertThat(measure.of(sample((Coding) null)).value()).isNull();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aLaterVersionThanThisOneIsNotReadAsThisOne(PeriodMeasure measure) {
        Coding later = Given.coding(
                Coder.VERSION + 1, FRIENDLY.tone(), FRIENDLY.categories(), FRIENDLY.principles(), FRIENDLY.cues());

        Value value = measure.of(sample(later, FRIENDLY));

        assertThat(value.value()).isNull();
        assertThat(value.why()).startsWith("coded by version " + (Coder.VERSION + 1));
    }

    @Test
    void textsWithoutAnythingToJudgeByHaveNoToneAndNoCategory() {
        assertThat(value("sentiment", sample(WORDLESS)).why()).isEqualTo("no text holds anything to judge by");
        assertThat(value("hostility", sample(WORDLESS)).value()).isNull();
        assertThat(value("category-pol", sample(WORDLESS)).why()).isEqualTo("no post has words to be categorised by");
        assertThat(value("dialogue", sample(WORDLESS)).value()).isEqualTo(0.25);
    }

    static List<PeriodMeasure> measures() {
        return CodedPeriods.ALL;
    }

    private static PeriodSample sample(@Nullable Coding... codings) {
        return PeriodSample.of(List.of(Given.coded(codings)));
    }

    private static Value value(String id, PeriodSample sample) {
        return Measures.period(id).orElseThrow().of(sample);
    }
}
