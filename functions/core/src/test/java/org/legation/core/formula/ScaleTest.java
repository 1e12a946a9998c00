package org.legation.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreement, consensus and polarisation: what is said of a scale by how often each of its steps was chosen. */
class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "30 40 210 130 530 50 10, 0.611333",
        "50 0 50,                 -1",
        "0 100 0,                 1",
        "30 40 30,                0.1",
        "20 60 20,                0.4",
        "48 4 48,                 -0.88",
        "1 1 1 1,                 0",
        "7 0 0 0,                 1"
    })
    void agreement(String frequencies, double agreement) {
        assertThat(Agreement.of(numbers(frequencies)).orElseThrow()).isCloseTo(agreement, within(1e-6));
        assertThat(Agreement.polarisation(numbers(frequencies)).orElseThrow())
                .isCloseTo((1 - agreement) / 2, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "10 20 30 15 4, 0.623871",
        "50 0 50,       0",
        "30 40 30,      0.4",
        "20 60 20,      0.6",
        "48 4 48,       0.04",
        "0 9 0 0,       1",
        "3 3,           0"
    })
    void consensus(String frequencies, double consensus) {
        assertThat(Consensus.of(numbers(frequencies)).orElseThrow()).isCloseTo(consensus, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"50 0 50, 1", "1 1 1, 0.888889", "80 20, 0.64", "5, 0", "5 0 0, 0"})
    void polarisationOfCamps(String camps, double polarisation) {
        assertThat(Polarisation.of(numbers(camps)).orElseThrow()).isCloseTo(polarisation, within(1e-6));
    }

    @Test
    void whereNobodyChoseNothingIsDefined() {
        assertThat(Agreement.of(0, 0, 0)).isEmpty();
        assertThat(Agreement.polarisation(0, 0, 0)).isEmpty();
        assertThat(Consensus.of(0, 0)).isEmpty();
        assertThat(Polarisation.of(0, 0)).isEmpty();
    }

    @Test
    void tooFewStepsAndFrequenciesBelowZeroAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.of(1, 2))
                .withMessage("frequencies: expected at least 3 categories, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.of(1, -2, 3))
                .withMessageStartingWith("frequencies:");
        assertThatIllegalArgumentException().isThrownBy(() -> Consensus.of(1)).withMessageStartingWith("frequencies:");
        assertThatIllegalArgumentException().isThrownBy(Polarisation::of).withMessageStartingWith("camps:");
    }

    /** Steps so unequal that their shares are lost in rounding. */
    @Test
    void aSingleVoiceAmongVeryManyIsNoException() {
        long many = 1_000_000_000_000_000L;

        assertThat(Consensus.of(1, 0, many).orElseThrow()).isBetween(0.999, 1.0);
        assertThat(Agreement.of(1, 0, many).orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(Polarisation.of(1, many).orElseThrow()).isCloseTo(0, within(1e-9));
    }

    @Property
    void eachStaysInItsRange(@ForAll @Size(min = 3, max = 7) List<@LongRange(min = 0, max = 1000) Long> frequencies) {
        long[] chosen = array(frequencies);
        Agreement.of(chosen).ifPresent(one -> assertThat(one).isBetween(-1.0 - 1e-12, 1.0 + 1e-12));
        Consensus.of(chosen).ifPresent(one -> assertThat(one).isBetween(0.0, 1.0));
        Polarisation.of(chosen).ifPresent(one -> assertThat(one).isBetween(0.0, 1.0));
    }

    @Property
    void aScaleReadBackwardsIsTheSame(
            @ForAll @Size(min = 3, max = 7) List<@LongRange(min = 0, max = 1000) Long> frequencies) {
        List<Long> backwards = new ArrayList<>(frequencies);
        Collections.reverse(backwards);
        same(Agreement::of, array(frequencies), array(backwards));
        same(Consensus::of, array(frequencies), array(backwards));
    }

    @Property
    void campsHaveNoOrder(
            @ForAll @Size(min = 1, max = 7) List<@LongRange(min = 0, max = 1000) Long> camps, @ForAll Random random) {
        List<Long> shuffled = new ArrayList<>(camps);
        Collections.shuffle(shuffled, random);
        same(Polarisation::of, array(camps), array(shuffled));
    }

    @Property
    void howManyTheyAreDoesNotMatter(
            @ForAll @Size(min = 3, max = 7) List<@LongRange(min = 0, max = 1000) Long> frequencies,
            @ForAll @IntRange(min = 2, max = 1000) int times) {
        long[] chosen = array(frequencies);
        long[] more = Arrays.stream(chosen).map(one -> one * times).toArray();
        same(Agreement::of, chosen, more);
        same(Consensus::of, chosen, more);
        same(Polarisation::of, chosen, more);
    }

    private static long[] array(List<Long> frequencies) {
        return frequencies.stream().mapToLong(Long::longValue).toArray();
    }

    private static void same(Function<long[], OptionalDouble> formula, long[] one, long[] other) {
        OptionalDouble first = formula.apply(one);
        OptionalDouble second = formula.apply(other);
        assertThat(second.isPresent()).isEqualTo(first.isPresent());
        first.ifPresent(value -> assertThat(second.orElseThrow()).isCloseTo(value, within(1e-9)));
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.trim().split(" +")).mapToLong(Long::parseLong).toArray();
    }
}
