package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GrowthTest {

    /** Posts usually have 100 interactions at the age and 300 in the end. */
    private static Course course(long interactions, long lately) {
        return course(interactions, lately, 12);
    }

    private static Course course(long interactions, long lately, double hour) {
        return new Course(usually(100), usually(300), interactions, lately, hour);
    }

    private static Expectation usually(double interactions) {
        return new Expectation(Math.log1p(interactions), 0.6, 10, 1);
    }

    /** By hand: (300 − 100)/101 of 100 + 1 is still to come, less the half that stands for a count. */
    @Test
    void aPostOfWhichNothingIsLearnedGrowsAsIsUsual() {
        assertThat(Growth.USUAL.forecast(course(100, 20))).isCloseTo(100 + 200 - 0.5, within(1e-9));
        assertThat(Growth.USUAL.forecast(course(1000, 20))).isCloseTo(1000 + 200.0 / 101 * 1001 - 0.5, within(1e-6));
    }

    /** Least squares begun with 2: one error, here of ln 2, moves the growth by |traits|² / (2 + |traits|²) of it. */
    @Test
    void oneEndMovesTheForecastPartOfTheWay() {
        Course seen = course(100, 100);
        // 200 are usually still to come; here 400 were.
        Growth learned = Growth.USUAL.learn(seen, 500);

        double error = Math.log(400.5 / 101) - Math.log(200.0 / 101);
        double square = 0;
        for (double trait : seen.traits()) {
            square += trait * trait;
        }
        double share = square / (2 + square);
        assertThat(learned.forecast(seen)).isCloseTo(100 + 200 * Math.exp(share * error) - 0.5, within(1e-6));
    }

    @Test
    void itLearnsHowPostsEnd() {
        Growth growth = Growth.USUAL;
        for (int i = 0; i < 200; i++) {
            long now = 20 + 37L * i % 400;
            growth = growth.learn(course(now, now / 3, i % 24), 2 * now);
        }

        assertThat(growth.forecast(course(50, 16))).isCloseTo(100, within(6.0));
        assertThat(growth.forecast(course(300, 100))).isCloseTo(600, within(30.0));
    }

    @Test
    void whatGainsNothingAnyMoreIsToldFromWhatStillSpreads() {
        Growth growth = Growth.USUAL;
        for (int i = 0; i < 100; i++) {
            growth = growth.learn(course(100, 0, i % 24), 105).learn(course(100, 60, i % 24), 400);
        }

        assertThat(growth.forecast(course(100, 0))).isLessThan(120);
        assertThat(growth.forecast(course(100, 60))).isGreaterThan(300);
    }

    @Test
    void aFewThatSpreadLateDoNotDrawItUp() {
        Growth growth = Growth.USUAL;
        for (int i = 0; i < 200; i++) {
            growth = growth.learn(course(100, 10, i % 24), i % 5 == 0 ? 1_000_000 : 300);
        }

        // Their mean is above 200,000.
        assertThat(growth.forecast(course(100, 10))).isLessThan(500);
    }

    @Property
    void aForecastIsFiniteAndNeverLessThanWhatIsThere(
            @ForAll @DoubleRange(max = 30) double now,
            @ForAll @DoubleRange(max = 30) double end,
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long interactions,
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long more,
            @ForAll @DoubleRange(max = 24) double hour) {
        Course course = new Course(
                new Expectation(now, 0.6, 0, 1), new Expectation(end, 0.6, 0, 1), interactions, interactions, hour);

        Growth learned = Growth.USUAL.learn(course, interactions + more);

        assertThat(Growth.USUAL.forecast(course)).isFinite().isGreaterThanOrEqualTo(interactions);
        assertThat(learned.forecast(course)).isFinite().isGreaterThanOrEqualTo(interactions);
    }
}
