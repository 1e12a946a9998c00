package org.legation.lab.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final LabelledText HOSTILE = new LabelledText("这些人真坏", "true", "region");
    private static final LabelledText FRIENDLY = new LabelledText("这些人真好", "false", "region");

    @Test
    void theOddsOfHostilityAreMovedFromTheShareOfTheTextsToFortyPercent() {
        // given: three of four are hostile, by odds of 4 to 2 with one more of each
        List<Sample> samples = Sample.of(List.of(HOSTILE, HOSTILE, HOSTILE, FRIENDLY), Task.HOSTILITY);

        // when
        double shift = Task.HOSTILITY.shift(samples);

        // then
        assertThat(Math.exp(shift) * 4 / 2).isEqualTo(0.4 / 0.6, within(1e-12));
    }

    @Test
    void whereNoShareIsExpectedTheOddsStayAsTheyAre() {
        List<Sample> samples = Sample.of(List.of(new LabelledText("好", "positive", "")), Task.SENTIMENT);

        assertThat(Task.SENTIMENT.shift(samples)).isZero();
    }

    @Test
    void whatIsLeftOfAThinnedTextMakesUpForWhatIsNot() {
        // given
        Sample sample = Sample.of(List.of(HOSTILE, FRIENDLY), Task.HOSTILITY).get(0);
        Random random = new Random(1);
        int rounds = 10_000;

        // when
        double kept = 0;
        double sum = 0;
        for (int round = 0; round < rounds; round++) {
            Sample thinned = sample.thinned(0.2f, random);
            kept += thinned.buckets().length;
            sum += sum(thinned);
            assertThat(sample.buckets()).contains(thinned.buckets());
        }

        // then
        assertThat(kept / rounds).isEqualTo(0.8 * sample.buckets().length, within(0.1));
        assertThat(sum / rounds).isEqualTo(sum(sample), within(0.03));
    }

    private static double sum(Sample sample) {
        double sum = 0;
        for (float value : sample.values()) {
            sum += value;
        }
        return sum;
    }
}
