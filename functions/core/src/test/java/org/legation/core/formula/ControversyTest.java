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

class ControversyTest {

    @ParameterizedTest
    @CsvSource({"100, 100, 200", "100, 10, 1.600071", "5, 5, 10", "100, 0, 0", "0, 7, 0", "0, 0, 0"})
    void theVectorsOfTheReference(long up, long down, double controversy) {
        assertThat(Controversy.of(up, down)).isCloseTo(controversy, within(1e-6));
    }

    @Test
    void aCountBelowZeroIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Controversy.of(-1, 1))
                .withMessageStartingWith("up:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Controversy.of(1, -1))
                .withMessageStartingWith("down:");
    }

    @Property
    void theSidesMayBeSwapped(@ForAll @IntRange(max = 100_000) int up, @ForAll @IntRange(max = 100_000) int down) {
        assertThat(Controversy.of(up, down)).isEqualTo(Controversy.of(down, up)).isBetween(0.0, (double) up + down);
    }
}
