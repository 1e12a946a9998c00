package org.legation.lab.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final int ROWS = 100;
    private static final Series ONE = Tweets.series(ROWS, Tweets.window(40, 49));

    @Test
    void withoutADetectionEveryWindowIsMissed() {
        assertThat(sweep(ONE, Map.of()).at(0.5)).isEqualTo(new Tally(-1, 1, 0, 0, 0));
        assertThat(new Sweep(ONE, Tweets.scores(ROWS, Map.of()), Profile.LOW_FN)
                        .at(0.5)
                        .score())
                .isEqualTo(-2);
    }

    @Test
    void onlyTheEarliestDetectionInAWindowCounts() {
        Tally tally = sweep(ONE, Map.of(40, 0.5, 45, 0.9)).at(0.5);

        assertThat(tally).isEqualTo(new Tally(1, 1, 1, 2, 0));
        assertThat(sweep(ONE, Map.of(40, 0.5, 45, 0.9)).at(0.6).score()).isCloseTo(0.859793, within(1e-6));
    }

    @Test
    void everyDetectionOutsideCounts() {
        Tally tally = sweep(ONE, Map.of(20, 0.5, 21, 0.5, 40, 0.5)).at(0.5);

        assertThat(tally.score()).isCloseTo(1 - 0.22, within(1e-12));
        assertThat(tally.falseRows()).isEqualTo(2);
    }

    @Test
    void aScoreOfTheThresholdIsADetection() {
        assertThat(sweep(ONE, Map.of(40, 0.5)).at(0.5).hits()).isEqualTo(1);
        assertThat(sweep(ONE, Map.of(40, 0.5)).at(0.5000001).hits()).isZero();
    }

    @Test
    void probationaryRowsNeverCount() {
        assertThat(sweep(ONE, Map.of(14, 0.9)).at(0.5).falseRows()).isZero();
        assertThat(sweep(ONE, Map.of(15, 0.9)).at(0.5).falseRows()).isEqualTo(1);
    }

    @Test
    void aWindowOfProbationaryRowsOnlyDoesNotExist() {
        Series series = Tweets.series(ROWS, Tweets.window(5, 14), Tweets.window(40, 49));

        assertThat(sweep(series, Map.of(10, 0.9)).at(0.5)).isEqualTo(new Tally(-1, 1, 0, 0, 0));
    }

    @Test
    void aWindowThatProbationEndsInCanBeHitInItsRest() {
        Series series = Tweets.series(ROWS, Tweets.window(10, 19));

        Tally tally = sweep(series, Map.of(10, 0.9, 15, 0.9)).at(0.5);

        // The value of row 15 is that of the whole window's middle.
        assertThat(tally.score()).isCloseTo(0.859793, within(1e-6));
        assertThat(tally.hitRows()).isEqualTo(1);
    }

    @Test
    void allRowsMayBeDetected() {
        Sweep sweep = new Sweep(ONE, Collections.nCopies(ROWS, 0.7), Profile.STANDARD);

        assertThat(sweep.at(0.7).hits()).isEqualTo(1);
        assertThat(sweep.at(0.7).falseRows()).isEqualTo(75);
        assertThat(sweep.at(0).falseRows()).isEqualTo(75);
    }

    @Test
    void nothingIsZeroAndAllWindowsAtTheirFirstRowsAHundred() {
        assertThat(Profile.LOW_FN.normalised(-2, 1)).isZero();
        assertThat(Profile.LOW_FN.normalised(1, 1)).isEqualTo(100);
        assertThat(Profile.STANDARD.normalised(0, 3)).isEqualTo(50);
        assertThat(Profile.STANDARD.normalised(0, 0)).isZero();
    }

    @Test
    void theBestThresholdIsTheHighestOfThoseWithTheMost() {
        Sweeps sweeps = new Sweeps(Profile.STANDARD, List.of(sweep(ONE, Map.of(20, 0.3, 40, 0.8, 41, 0.6))));

        assertThat(sweeps.bestThreshold()).isEqualTo(0.8);
    }

    @Test
    void whereDetectionsOnlyCostTheBestThresholdIsAboveAll() {
        Sweeps sweeps = new Sweeps(Profile.STANDARD, List.of(sweep(ONE, Map.of(20, 0.9))));

        // The row with score 0 that is in the window would cost 75 false alarms.
        assertThat(sweeps.bestThreshold()).isInfinite();
    }

    @Test
    void leftOutASeriesIsScoredAtTheThresholdOfTheOthers() {
        Sweep hitAtEight = sweep(ONE, Map.of(40, 0.8));
        Sweep hitAtThree = sweep(ONE, Map.of(40, 0.3));
        Sweeps sweeps = new Sweeps(Profile.STANDARD, List.of(hitAtEight, hitAtThree));

        assertThat(sweeps.leaveOneOut(1)).extracting(Tally::hits).containsExactly(1, 0);
    }

    @Test
    void aloneASeriesIsScoredAtTheGivenThreshold() {
        Sweeps sweeps = new Sweeps(Profile.STANDARD, List.of(sweep(ONE, Map.of(40, 0.8))));

        assertThat(sweeps.leaveOneOut(0.5)).extracting(Tally::hits).containsExactly(1);
        assertThat(sweeps.leaveOneOut(0.9)).extracting(Tally::hits).containsExactly(0);
    }

    private static Sweep sweep(Series series, Map<Integer, Double> scored) {
        return new Sweep(series, Tweets.scores(series.rows().size(), scored), Profile.STANDARD);
    }
}
