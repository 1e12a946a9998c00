package org.legation.lab.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowValuesTest {

    private static final double TINY = 1e-6;

    @ParameterizedTest
    @CsvSource({"-1, 0.986614", "-0.5, 0.848284", "0, 0", "0.5, -0.848284", "1, -0.986614", "3, -0.9999994", "3.001, -1"
    })
    void theSigmoidFallsFromOneToMinusOne(double y, double value) {
        assertThat(RowValues.sigmoid(y)).isCloseTo(value, within(TINY));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "6, 0", "7, 1", "100, 15", "4999, 749", "5000, 750", "16000, 750"})
    void theFirstRowsAreProbationary(int rows, int probation) {
        assertThat(RowValues.probation(rows)).isEqualTo(probation);
    }

    @Test
    void aDetectionIsWorthOneAtTheFirstRowOfAWindowAndLittleAtTheLast() {
        List<RowValues.Value> values = values(Tweets.series(100, Tweets.window(40, 49)));

        assertThat(value(values, 40)).isEqualTo(new RowValues.Value(40, 0, 1));
        // y = -1/10, scaled by S(-1)
        assertThat(value(values, 49).value()).isCloseTo(0.244919 / 0.986614, within(TINY));
        assertThat(value(values, 45).value()).isCloseTo(0.848284 / 0.986614, within(TINY));
    }

    @Test
    void beforeAnyWindowAFalseAlarmCostsAll() {
        List<RowValues.Value> values = values(Tweets.series(100, Tweets.window(40, 49)));

        assertThat(values.get(0)).isEqualTo(new RowValues.Value(15, RowValues.OUTSIDE, -0.11));
        assertThat(value(values, 39).value()).isEqualTo(-0.11);
    }

    @Test
    void afterAWindowAFalseAlarmCostsLittleAtFirstAndAllFromThreeWindowsOn() {
        List<RowValues.Value> values = values(Tweets.series(100, Tweets.window(40, 49)));

        // y = (i - 49)/9
        assertThat(value(values, 50).value()).isCloseTo(0.11 * -0.270847, within(TINY));
        assertThat(value(values, 76).value()).isCloseTo(-0.11, within(TINY)).isGreaterThan(-0.11);
        assertThat(value(values, 77).value()).isEqualTo(-0.11);
    }

    @Test
    void afterSeveralWindowsTheLastOneThatEndedCounts() {
        List<RowValues.Value> values = values(Tweets.series(200, Tweets.window(40, 49), Tweets.window(100, 120)));

        assertThat(value(values, 110).window()).isEqualTo(1);
        // y = 1/20
        assertThat(value(values, 121).value()).isCloseTo(0.11 * -0.124353, within(TINY));
    }

    @Test
    void afterAWindowOfOneRowEveryFalseAlarmCostsAll() {
        List<RowValues.Value> values = values(Tweets.series(100, Tweets.window(40, 40)));

        assertThat(value(values, 40).value()).isEqualTo(1);
        assertThat(value(values, 41).value()).isEqualTo(-0.11);
    }

    @Test
    void aWindowThatStartsAtNoRowIsNeverEnteredAndBlocksLaterOnes() {
        Series.Window between = new Series.Window(Tweets.at(60).plus(Duration.ofSeconds(1)), Tweets.at(69));
        Series series = Tweets.series(200, Tweets.window(40, 49), between, Tweets.window(100, 109));

        List<RowValues.Value> values = values(series);

        assertThat(value(values, 45).window()).isZero();
        assertThat(value(values, 65).window()).isEqualTo(RowValues.OUTSIDE);
        assertThat(value(values, 105).window()).isEqualTo(RowValues.OUTSIDE);
    }

    @Test
    void whatAFalseAlarmCostsIsTheProfiles() {
        Series series = Tweets.series(100, Tweets.window(40, 49));

        assertThat(RowValues.of(series, Profile.LOW_FP).get(0).value()).isEqualTo(-0.22);
        assertThat(RowValues.of(series, Profile.LOW_FN).get(0).value()).isEqualTo(-0.11);
    }

    private static List<RowValues.Value> values(Series series) {
        return RowValues.of(series, Profile.STANDARD);
    }

    private static RowValues.Value value(List<RowValues.Value> values, int row) {
        return values.stream().filter(value -> value.row() == row).findFirst().orElseThrow();
    }
}
