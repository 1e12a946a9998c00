package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.counts;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;

class MixTest {

    @Test
    void eachPostCountsTheSameHoweverManyInteractionsItHas() {
        Mix mix = Mix.UNKNOWN.learn(Engagement.of(10, 0, 0)).learn(Engagement.of(0, 0, 1_000_000));

        assertThat(mix.n()).isEqualTo(1.985f);
        assertThat(mix.share(Interaction.REPOST)).isCloseTo(0.985 / 1.985, within(1e-6));
        assertThat(mix.share(Interaction.LIKE)).isCloseTo(1 / 1.985, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"3 3 4, true", "3 3 3, false", "0 0 0, false", "? 30 40, false"})
    void tooFewInteractionsOrAMissingCountTeachNothing(String shown, boolean teaches) {
        assertThat(Mix.UNKNOWN.learn(counts(shown)).equals(Mix.UNKNOWN)).isNotEqualTo(teaches);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void fewPostsMakeNoBenchmark(int posts, boolean known) {
        Mix mix = Mix.UNKNOWN;
        for (int i = 0; i < posts; i++) {
            mix = mix.learn(Engagement.of(1, 2, 7));
        }
        assertThat(mix.isKnown()).isEqualTo(known);
    }

    @Property
    void sharesAddUpToOne(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 5_000) Integer> likes,
            @ForAll @IntRange(min = 10, max = 500) int comments) {
        Mix mix = Mix.UNKNOWN;
        for (int count : likes) {
            mix = mix.learn(Engagement.of(count / 3, comments, count));
        }

        assertThat(mix.share(Basis.ALL)).isCloseTo(1, within(1e-5));
        assertThat(mix.share(new Basis(true, false, true))).isCloseTo(1 - mix.share(Interaction.COMMENT), within(1e-5));
    }
}
