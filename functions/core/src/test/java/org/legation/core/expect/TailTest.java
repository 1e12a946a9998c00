package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailTest {

    /** 10,000 posts as the model has them, to the last but one. */
    private static final Tail AS_MODELLED =
            new Tail(List.of(6838L, 2162L, 684L, 216L, 68L, 22L, 7L, 2L, 1L, 0L, 0L, 0L, 0L));

    @Property
    void withoutPostsTheModelStands(@ForAll @DoubleRange(max = 12) double surprise) {
        assertThat(Tail.NONE.calibrated(surprise)).isCloseTo(surprise, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.5", "1", "2", "2.7", "3", "4", "5", "6", "8"})
    void whereTheModelIsRightItStands(double surprise) {
        assertThat(AS_MODELLED.calibrated(surprise)).isCloseTo(surprise, within(0.06));
    }

    /** By hand: at 3, e = 90 of 9,000 and p = 0.001: (90 + 1)/(9,000 + 1,000) = 0.0091, 10^−2.04. */
    @Test
    void whatMoreGetToThanTheModelSaysIsLessRare() {
        Tail tail = new Tail(List.of(8910L, 0L, 0L, 0L, 0L, 0L, 90L, 0L, 0L, 0L, 0L, 0L, 0L));

        assertThat(tail.calibrated(3)).isCloseTo(-Math.log10(0.0091), within(1e-12));
    }

    @Test
    void manySpikesDoNotMakeTheNextOneOrdinary() {
        Tail tail = new Tail(List.of(9900L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 100L));

        assertThat(tail.calibrated(6)).isEqualTo(5);
        assertThat(tail.standing(6).oneIn())
                .as("what is said is what was counted")
                .isBetween(100L, 120L);
    }

    /** By hand: at 3, e = 0 of 9,000: 3/(9,000 + 3,000) = 0.00025; at 4, 3/(9,000 + 30,000). */
    @Test
    void whatNobodyGotToIsALittleRarerThanTheModelSays() {
        Tail tail = new Tail(List.of(9000L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));

        assertThat(tail.calibrated(3)).isCloseTo(-Math.log10(0.00025), within(1e-12));
        assertThat(tail.calibrated(4)).isCloseTo(-Math.log10(3 / 39_000.0), within(1e-12));
    }

    @Property
    void whatIsMoreSurprisingStaysSo(
            @ForAll("tails") Tail tail,
            @ForAll @DoubleRange(max = 9) double surprise,
            @ForAll @DoubleRange(min = 0.01, max = 3) double more) {
        assertThat(tail.calibrated(surprise + more)).isGreaterThanOrEqualTo(tail.calibrated(surprise));
        assertThat(tail.calibrated(surprise)).isNotNegative();
    }

    @Property
    void theSumIsThatOfThePostsInAnyOrder(@ForAll("tails") Tail a, @ForAll("tails") Tail b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).posts()).isEqualTo(a.posts() + b.posts());
        assertThat(a.plus(Tail.NONE)).isEqualTo(a);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.49, 0", "0.5, 1", "2.99, 5", "3, 6", "6, 12", "300, 12"})
    void aPostCountsInItsHalfStep(double largest, int step) {
        assertThat(Tail.NONE.with(largest).counts().get(step)).isEqualTo(1);
        assertThat(Tail.NONE.with(largest).posts()).isEqualTo(1);
    }

    @Test
    void oneInManyIsSaidOnlyWhereSoManyWereSeen() {
        assertThat(AS_MODELLED.standing(3).oneIn()).isBetween(900L, 1_100L);
        assertThat(AS_MODELLED.standing(4.4)).isEqualTo(new Tail.Standing(0, 2, 10_000));
        assertThat(AS_MODELLED.standing(5)).isEqualTo(new Tail.Standing(0, 1, 10_000));
        assertThat(Tail.NONE.standing(3)).isEqualTo(new Tail.Standing(0, 1, 0));
    }

    @Property
    void nothingIsSaidToBeRarerThanWasSeen(@ForAll("tails") Tail tail, @ForAll @DoubleRange(max = 9) double surprise) {
        Tail.Standing standing = tail.standing(surprise);

        assertThat(standing.oneIn()).isBetween(0L, tail.posts());
        assertThat(standing.rank()).isBetween(1L, tail.posts() + 1);
    }

    @Test
    void thereIsOneCountForEachStepAndNoneIsNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tail(List.of(1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tail(Collections.nCopies(Tail.STEPS, -1L)));
    }

    @Provide
    Arbitrary<Tail> tails() {
        return Arbitraries.longs().between(0, 20_000).list().ofSize(Tail.STEPS).map(Tail::new);
    }
}
