package org.legation.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @ParameterizedTest
    @CsvSource({"5, 10, 0.236590", "500, 1000, 0.469069"})
    void theVectorsOfTheReference(double part, double n, double low) {
        assertThat(Wilson.lower(part, n).orElseThrow()).isCloseTo(low, within(1e-6));
        assertThat(Wilson.upper(part, n).orElseThrow()).isCloseTo(1 - low, within(1e-6));
    }

    @Test
    void theEndsOfNoneAndAllAreExact() {
        assertThat(Wilson.lower(0, 7)).hasValue(0);
        assertThat(Wilson.upper(7, 7)).hasValue(1);
    }

    @Test
    void ofNothingItIsUndefined() {
        assertThat(Wilson.lower(0, 0)).isEmpty();
        assertThat(Wilson.upper(0, 0)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wilson.lower(-1, 10))
                .withMessageStartingWith("part:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wilson.upper(11, 10))
                .withMessageStartingWith("part:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wilson.lower(0, -1))
                .withMessageStartingWith("n:");
    }

    @Property
    void theShareLiesBetweenTheEndsAndTheComplementMirrorsThem(
            @ForAll @IntRange(max = 100_000) int part, @ForAll @IntRange(max = 100_000) int rest) {
        int n = part + rest;
        if (n == 0) {
            return;
        }
        double low = Wilson.lower(part, n).orElseThrow();
        double high = Wilson.upper(part, n).orElseThrow();

        assertThat((double) part / n).isBetween(low, high);
        assertThat(low).isBetween(0.0, 1.0);
        assertThat(high).isBetween(0.0, 1.0);
        assertThat(Wilson.upper(rest, n).orElseThrow()).isCloseTo(1 - low, within(1e-9));
    }

    @Property
    void theMoreThereIsToJudgeByTheNarrowerItGets(
            @ForAll @IntRange(min = 1, max = 10_000) int part,
            @ForAll @IntRange(min = 1, max = 10_000) int rest,
            @ForAll @IntRange(min = 2, max = 100) int times) {
        double n = (double) part + rest;

        assertThat(Wilson.lower((double) times * part, times * n).orElseThrow())
                .isGreaterThan(Wilson.lower(part, n).orElseThrow());
        assertThat(Wilson.upper((double) times * part, times * n).orElseThrow())
                .isLessThan(Wilson.upper(part, n).orElseThrow());
    }
}
