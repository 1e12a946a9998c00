package org.legation.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void thePlainQuotientOfThePrintedExample() {
        assertThat(Ratio.plain(55_935, 26_059).orElseThrow()).isCloseTo(2.15, within(0.005));
        assertThat(Ratio.plain(5, 0)).isEmpty();
    }

    @Test
    void theSmoothedOneIsZeroWhereBothAreEqualAndSmallPostsStayNearZero() {
        assertThat(Ratio.smoothed(0, 0)).isZero();
        assertThat(Ratio.smoothed(7, 7)).isZero();
        assertThat(Ratio.smoothed(10, 0)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(Ratio.smoothed(5, 0)).isLessThan(Ratio.smoothed(500, 100));
    }

    @Test
    void theBalanceOfThreeCountsWithAnyZerosButAll() {
        assertThat(Ratio.ternary(1, 1, 2)).contains(new Ratio.Balance(0.25, 0.25, 0.5));
        assertThat(Ratio.ternary(0, 0, 3)).contains(new Ratio.Balance(0, 0, 1));
        assertThat(Ratio.ternary(0, 0, 0)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.smoothed(-1, 1))
                .withMessageStartingWith("comments:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.smoothed(1, Double.POSITIVE_INFINITY))
                .withMessageStartingWith("likes:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.plain(1, -1))
                .withMessageStartingWith("others:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.ternary(1, -1, 1))
                .withMessageStartingWith("reposts:");
    }

    @Property
    void swappingTheCountsTurnsTheSign(
            @ForAll @IntRange(max = 1_000_000) int comments, @ForAll @IntRange(max = 1_000_000) int likes) {
        assertThat(Ratio.smoothed(comments, likes)).isCloseTo(-Ratio.smoothed(likes, comments), within(1e-12));
        assertThat(Ratio.smoothed(comments + 1, likes)).isGreaterThan(Ratio.smoothed(comments, likes));
    }
}
