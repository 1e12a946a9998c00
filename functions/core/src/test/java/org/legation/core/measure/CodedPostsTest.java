package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.legation.core.measure.Given.FRIENDLY;
import static org.legation.core.measure.Given.HARSH;
import static org.legation.core.measure.Given.WORDLESS;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;

class CodedPostsTest {

    @Test
    void sentimentIsTheLeadOfPositiveOverNegative() {
        Value value = value("sentiment", FRIENDLY);

        assertThat(value.value()).isEqualTo(0.75);
        assertThat(value.inputs())
                .containsExactly(
                        entry("coder", Coder.VERSION),
                        entry("positive", 80),
                        entry("neutral", 15),
                        entry("negative", 5));
        assertThat(value("sentiment", HARSH).value()).isEqualTo(-0.65);
    }

    @Test
    void hostilityIsAProbability() {
        assertThat(value("hostility", HARSH).value()).isEqualTo(0.9);
        assertThat(value("hostility", HARSH).inputs()).containsEntry("hostile", 90);
    }

    @Test
    void dialogueNamesThePrinciplesItRestsOn() {
        Value value = value("dialogue", FRIENDLY);

        assertThat(value.value()).isEqualTo(0.5);
        assertThat(value.inputs()).containsEntry("principles", List.of("loop", "useful"));
        assertThat(value.posts()).isEqualTo(1);
        assertThat(value.ageRule()).isEqualTo("the text as last shown");
    }

    @Test
    void personificationNamesTheCuesItRestsOn() {
        assertThat(value("personification", FRIENDLY).value()).isEqualTo(0.75);
        assertThat(value("personification", HARSH).value()).isEqualTo(0.125);
        assertThat(value("personification", WORDLESS).value()).isZero();
        assertThat(value("personification", HARSH).inputs()).containsEntry("cues", List.of("P1", "N1"));
    }

    @Test
    void officialWordsAloneDoNotGoBelowZero() {
        Coding official = Given.coding(Coder.VERSION, null, List.of(), Set.of(), Set.of(Cue.N1));

        assertThat(value("personification", official).value()).isZero();
    }

    @Test
    void aTextWithNothingToJudgeByHasNoTone() {
        assertThat(value("sentiment", WORDLESS).value()).isNull();
        assertThat(value("hostility", WORDLESS).why()).isEqualTo("the text holds nothing to judge by");
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aPostWithoutACodingOfThisVersionHasNoValueAndSaysWhy(PostMeasure measure) {
        assertThat(measure.of(Given.codedPost((Coding) null)).value()).isNull();
        assertThat(measure.of(Given.codedPost((Coding) null)).why()).startsWith("no text was shown");
        assertThat(measure.of(Given.codedPost(Given.earlier(FRIENDLY))).value()).isNull();
        assertThat(measure.of(Given.codedPost(Given.earlier(FRIENDLY))).why())
                .isEqualTo("coded by version " + (Coder.VERSION - 1) + "; rescoring brings it up to date");
    }

    static List<PostMeasure> measures() {
        return CodedPosts.ALL;
    }

    private static Value value(String id, @Nullable Coding coding) {
        return Measures.post(id).orElseThrow().of(Given.codedPost(coding));
    }
}
