package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

    private static final double PRIOR_MEAN = 4.5;
    private static final double PRIOR_VARIANCE = 0.6;

    /**
     * The sums after each of the posts 5, 6, 4, 5.5, 9, 0; computed apart in decimal arithmetic of 30 digits (mpmath)
     * from the formulas: n ← 0.985·n + 1 and so on; the fifth is the first that is clipped, to 4.9129… + 2.5·√0.6306….
     */
    @ParameterizedTest
    @CsvSource({
        "1, 1,           5,           0.1666666667, 4.666666667, 0.5380952381",
        "2, 1.985,       10.925,      1.4975,       5.0,         0.6383844709",
        "3, 2.955225,    14.761125,   2.270203209,  4.795165709, 0.6555059431",
        "4, 3.910896625, 20.03970812, 2.64995073,   4.912910844, 0.6306140571",
        "5, 4.852233176, 26.63730364, 5.979938004,  5.200830551, 0.8827619024",
        "6, 5.779449678, 29.0896894,  10.69194288,  4.896193301, 1.213294617"
    })
    void eachPostMovesTheSums(int posts, double n, double sum, double squares, double mean, double variance) {
        Cell cell = learn(DoubleStream.of(5, 6, 4, 5.5, 9, 0).limit(posts));

        assertThat(cell.n()).isCloseTo((float) n, within(1e-5f));
        assertThat(cell.sum()).isCloseTo((float) sum, within(1e-4f));
        assertThat(cell.squares()).isCloseTo((float) squares, within(1e-4f));
        assertThat(cell.mean(PRIOR_MEAN)).isCloseTo(mean, within(1e-5));
        assertThat(cell.variance(PRIOR_VARIANCE)).isCloseTo(variance, within(1e-5));
    }

    @Test
    void anEmptyCellIsThePrior() {
        assertThat(Cell.EMPTY.mean(PRIOR_MEAN)).isEqualTo(PRIOR_MEAN);
        assertThat(Cell.EMPTY.variance(PRIOR_VARIANCE)).isCloseTo(PRIOR_VARIANCE, within(1e-12));
    }

    @Test
    void oneViralPostAmongManyMovesTheMeanOnlyALittle() {
        Cell usual = learn(DoubleStream.generate(() -> 5).limit(66));

        Cell after = usual.learn(14, PRIOR_MEAN, PRIOR_VARIANCE);

        double limit = 2.5 * Math.sqrt(usual.variance(PRIOR_VARIANCE));
        assertThat(after.mean(PRIOR_MEAN) - usual.mean(PRIOR_MEAN)).isBetween(0.0, limit / after.n());
    }

    @Property
    void theMemoryIsBoundedAndTheVarianceStaysPositive(@ForAll List<@DoubleRange(max = 18) Double> posts) {
        Cell cell = learn(posts.stream().mapToDouble(Double::doubleValue));

        // The sum of the weights 0.985^k is at most 1 / 0.015.
        assertThat(cell.n()).isBetween(0f, 66.7f);
        assertThat(cell.squares()).isNotNegative();
        assertThat(cell.variance(PRIOR_VARIANCE)).isPositive();
        assertThat(cell.mean(PRIOR_MEAN)).isBetween(0.0, 18.0);
    }

    private static Cell learn(DoubleStream posts) {
        Cell cell = Cell.EMPTY;
        for (double x : posts.toArray()) {
            cell = cell.learn(x, PRIOR_MEAN, PRIOR_VARIANCE);
        }
        return cell;
    }
}
