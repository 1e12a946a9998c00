package org.legation.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextClassifierTest {

    private static final TextClassifier MOOD = new TextClassifier(Given.model());

    @Test
    void theLogitIsTheBiasAndTheScaledWeightsOverTheRootOfTheirNumber() {
        // given: three tokens with their edges, so three runs of one, two of two, one of three, and the length
        double good = Math.exp(0.5 + 0.01 * 100 / Math.sqrt(7));
        double middling = Math.exp(0.25);

        // when
        float[] probabilities = MOOD.probabilities("好").orElseThrow();

        // then
        double sum = good + middling + 1;
        assertThat(probabilities).hasSize(3);
        assertThat(probabilities[0]).isEqualTo((float) (good / sum), within(1e-5f));
        assertThat(probabilities[1]).isEqualTo((float) (middling / sum), within(1e-5f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t\u3000",
                "http://t.cn/Ryh6xit",
                "@某人",
                "@…",
                "//@某人:",
                "\ud83d",
                "\ude00\ud83d",
                "@甲 @乙 https://weibo.com/1/2?x=y \u200b"
            })
    void aTextWithNothingToJudgeByIsNotJudged(String text) {
        assertThat(MOOD.probabilities(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "[doge]", "好", "ok", "?", "1", "@", "#", "[", "𝟖", "@某人 嗯"})
    void aSingleSignIsJudged(String text) {
        assertThat(MOOD.probabilities(text)).isPresent();
    }

    @Property
    void everyTextHasProbabilitiesOrNone(@ForAll("anyChars") String text) {
        MOOD.probabilities(text).ifPresent(probabilities -> {
            float sum = 0;
            for (float probability : probabilities) {
                assertThat(probability).isBetween(0f, 1f);
                sum += probability;
            }
            assertThat(sum).isEqualTo(1, within(1e-5f));
        });
    }

    @Test
    void ofALongTextTheBeginningAndTheEndAreRead() {
        // given
        String begins = "好" + "啊呀".repeat(5_000);
        String ends = "啊呀".repeat(5_000) + "好";
        String hides = "啊呀".repeat(2_500) + "好" + "啊呀".repeat(2_500);
        String neither = "啊呀".repeat(5_000);

        // then
        assertThat(features(begins)).isNotEqualTo(features(neither));
        assertThat(features(ends)).isNotEqualTo(features(neither));
        assertThat(features(hides)).isEqualTo(features(neither));
        assertThat(features(neither)).hasSizeLessThan(3 * (Tokens.LONG + 2));
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "2, 10", "3, 13", "7, 16"})
    void runsOfUpToTheLengthHaveABucketAndSoHasTheLengthOfTheText(int longestRun, int buckets) {
        // given: three signs between two edges
        assertThat(TextFeatures.of("真不错", Given.BITS, longestRun)).hasSize(buckets);
    }

    private static int[] features(String text) {
        return TextFeatures.of(text, Given.BITS, Given.LONGEST_RUN);
    }

    /** Any chars in any order: surrogates too, and those that open links, mentions, reposts and emoticons. */
    @Provide
    Arbitrary<String> anyChars() {
        return Arbitraries.oneOf(
                        Arbitraries.chars().all().map(String::valueOf),
                        Arbitraries.of("[", "]", "@", "//@", ":", "http://", "1", "不", "\ud83d", "😂", "𝟖", " "))
                .list()
                .ofMaxSize(600)
                .map(parts -> String.join("", parts));
    }
}
