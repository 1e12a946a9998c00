package org.legation.core.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PulseScaleTest {

    private static final PulseSettings HOURLY = PulseSettings.HOURLY;
    private static final PulseScale KNOWN = new PulseScale(10, 4, 2, 1);
    /** 1 - 2^(-1/168), a half-life of a week of hours. */
    private static final double A = 0.00411735;

    @Test
    void whatIsNotInTheTailIsNoSurprise() {
        // z = (14 - 10)/2, just where the tail starts
        assertThat(KNOWN.surprise(14, 0, HOURLY)).isZero();
    }

    @Test
    void theTailFallsTenfoldWithEachScaleTimesTheLogarithmOfTen() {
        // z = 4: two scales into a tail that holds 1 in 100
        assertThat(KNOWN.surprise(18, 0, HOURLY)).isCloseTo(2 + 2 / Math.log(10), within(1e-6));
    }

    @Test
    void noiseMakesTheSameDistanceLessOfASurprise() {
        // z = 8/√(4 + 12) = 2
        assertThat(KNOWN.surprise(18, 12, HOURLY)).isZero();
    }

    @Test
    void anOrdinaryBinMovesLevelAndVarianceAndLowersTheTailALittle() {
        PulseScale next = KNOWN.learn(11, 0, 1000, HOURLY);

        assertThat(next.level()).isCloseTo((float) (10 + A), within(1e-5f));
        assertThat(next.variance()).isCloseTo((float) ((1 - A) * (4 + A)), within(1e-5f));
        assertThat(next.tailStart()).isCloseTo(2 - 0.05f * 0.01f, within(1e-6f));
        assertThat(next.tailScale()).isEqualTo(1);
    }

    @Test
    void aBinInTheTailRaisesWhereItStartsAndTeachesHowFarItReaches() {
        PulseScale next = KNOWN.learn(18, 0, 1000, HOURLY);

        // u = 2 + 0.05·0.99; the excess is 4 - u and weighs 1/(10 + 1000·0.01); x counts as 10 + 3·2
        assertThat(next.tailStart()).isCloseTo(2.0495f, within(1e-5f));
        assertThat(next.tailScale()).isCloseTo(1 + 0.05f * (1.9505f - 1), within(1e-5f));
        assertThat(next.level()).isCloseTo((float) (10 + A * 6), within(1e-5f));
        assertThat(next.variance()).isCloseTo((float) ((1 - A) * (4 + A * 36)), within(1e-4f));
    }

    @Test
    void anExcessCountsAsTenTimesTheMeanExcessAtMost() {
        PulseScale next = KNOWN.learn(1000, 0, 100_000, HOURLY);

        assertThat(next.tailScale()).isCloseTo(1 + (10f - 1) / 30, within(1e-5f));
    }

    @Test
    void tailsStayAboveTheirFloors() {
        PulseScale low = new PulseScale(10, 4, 0.5f, 0.1f);

        assertThat(low.learn(10, 0, 1000, HOURLY).tailStart()).isEqualTo(0.5f);
        // z = 0.51, hardly in the tail
        assertThat(low.learn(11.02, 0, 1000, HOURLY).tailScale()).isEqualTo(0.1f);
    }

    @Test
    void theFirstBinsAreTheirMeanAndVariance() {
        PulseScale scale = PulseScale.start(HOURLY);
        double[] seen = {1, 2, 3, 6};
        for (int n = 0; n < seen.length; n++) {
            scale = scale.settle(seen[n], 0, n, HOURLY);
        }

        assertThat(scale.level()).isEqualTo(3);
        assertThat(scale.variance()).isCloseTo(3.5f, within(1e-5f));
        assertThat(scale.tailStart()).isEqualTo(2.33f);
    }

    @Test
    void onceTheVarianceIsKnownOutliersAreClippedByIt() {
        assertThat(KNOWN.settle(1000, 0, 29, HOURLY).level()).isEqualTo(10 + 990f / 30);
        assertThat(KNOWN.settle(1000, 0, 30, HOURLY).level()).isCloseTo(10 + 6f / 31, within(1e-5f));
    }
}
