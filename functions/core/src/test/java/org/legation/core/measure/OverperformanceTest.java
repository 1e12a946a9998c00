package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CrowdTangle's own examples, with the case it names without a formula by symmetry. */
class OverperformanceTest {

    @ParameterizedTest
    @CsvSource({
        "100, 50,  2",
        "50,  50,  1",
        "100, 200, -2",
        "49,  50,  -1.020408163",
        "0,   200, -400",
        "9,   2,   0.9",
        "0,   0,   0",
        "1,   9,   -0.9",
        "0,   9,   -0.9",
        "9,   9,   0.9",
        "10,  10,  1",
        "9,   10,  -1.111111111"
    })
    void theScoreOfActualAgainstExpected(double actual, double expected, double score) {
        assertThat(Overperformance.score(actual, expected)).isCloseTo(score, within(1e-9));
    }

    @Property
    void moreInteractionsNeverScoreLess(
            @ForAll @IntRange(min = 1, max = 100_000) int actual, @ForAll @IntRange(max = 10_000) int expected) {
        assertThat(Overperformance.score(actual + 1, expected))
                .isGreaterThanOrEqualTo(Overperformance.score(actual, expected));
    }

    @Property
    void theSignSaysOnWhichSideOfTheUsualItIs(
            @ForAll @IntRange(max = 100_000) int actual, @ForAll @IntRange(min = 1, max = 10_000) int expected) {
        assertThat(Math.signum(Overperformance.score(actual, expected))).isEqualTo(actual >= expected ? 1 : -1);
    }

    @Test
    void theBenchmarkIsTheMeanOfTheMiddleHalf() {
        assertThat(Overperformance.trimmedMean(numbers(1, 100))).isEqualTo(50.5);
        assertThat(Overperformance.trimmedMean(numbers(1, 10))).isEqualTo(5.5);
        assertThat(Overperformance.trimmedMean(List.of(9.0, 1.0, 100.0, 3.0))).isEqualTo(6);
    }

    @Test
    void fewerThanFourPostsMakeNoBenchmark() {
        assertThat(Overperformance.trimmedMean(numbers(1, 3))).isNull();
        assertThat(Overperformance.trimmedMean(List.of())).isNull();
        assertThat(Overperformance.trimmedMean(numbers(1, 4))).isEqualTo(2.5);
    }

    @Property
    void theOrderOfPostsDoesNotMatterNorDoesOneViralPost(
            @ForAll @IntRange(min = 8, max = 120) int posts, @ForAll Random random) {
        List<Double> shuffled = new ArrayList<>(numbers(1, posts));
        shuffled.set(posts - 1, 1e9);
        Collections.shuffle(shuffled, random);

        assertThat(Overperformance.trimmedMean(shuffled)).isEqualTo(Overperformance.trimmedMean(numbers(1, posts)));
    }

    private static List<Double> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> (double) i).toList();
    }
}
