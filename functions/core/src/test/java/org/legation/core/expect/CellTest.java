package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
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
    private static final Prior PRIOR = new Prior(Collections.nCopies(AgeGrid.SIZE, PRIOR_MEAN), 0.6, 2.0);

    /**
     * The sums after each of the posts 5, 6, 4, 5.5, 9, 0; computed apart in Python from the formulas. The last two are
     * clipped, to 7.2524 and 2.7867.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 1,           5,           0,            4.897218631, 0.5175052765",
        "2, 1.985,       10.925,      0.4962216625, 5.38812439,  0.5169840827",
        "3, 2.955225,    14.761125,   1.984923864,  4.944441765, 0.671345933",
        "4, 3.910896625, 20.03970812, 2.145023127,  5.078856036, 0.6109539578",
        "5, 4.852233176, 26.99146557, 5.708930541,  5.46634613,  0.9675198493",
        "6, 5.779449678, 29.37334157, 11.99582776,  5.013439598, 1.551963281"
    })
    void eachPostMovesTheSums(int posts, double n, double sum, double squares, double mean, double variance) {
        Cell cell = learn(DoubleStream.of(5, 6, 4, 5.5, 9, 0).limit(posts));

        assertThat(cell.n()).isCloseTo((float) n, within(1e-5f));
        assertThat(cell.sum()).isCloseTo((float) sum, within(1e-4f));
        assertThat(cell.squares()).isCloseTo((float) squares, within(1e-4f));
        assertThat(cell.mean(PRIOR_MEAN, PRIOR)).isCloseTo(mean, within(1e-5));
        assertThat(cell.variance(PRIOR_MEAN, PRIOR)).isCloseTo(variance, within(1e-5));
    }

    @Test
    void anEmptyCellIsThePrior() {
        // 0.85·0.6 and the noise of e^4.5 counts.
        assertThat(Cell.EMPTY.mean(PRIOR_MEAN, PRIOR)).isEqualTo(PRIOR_MEAN);
        assertThat(Cell.EMPTY.variance(PRIOR_MEAN, PRIOR)).isCloseTo(0.5209869426305932, within(1e-12));
    }

    @Test
    void oneViralPostAmongManyMovesTheMeanOnlyALittle() {
        Cell usual = learn(DoubleStream.generate(() -> 5).limit(66));

        Cell after = usual.learn(14, PRIOR_MEAN, PRIOR);

        double limit = 2.6 * Math.sqrt(usual.variance(PRIOR_MEAN, PRIOR));
        assertThat(after.mean(PRIOR_MEAN, PRIOR) - usual.mean(PRIOR_MEAN, PRIOR))
                .isBetween(0.0, limit / after.n());
    }

    @Test
    void anAccountThatIsNotLikeItsPeersIsSoonBelieved() {
        Cell cell = learn(DoubleStream.of(8, 8, 8));

        assertThat(cell.mean(PRIOR_MEAN, PRIOR)).isBetween(7.0, 8.0);
    }

    @Test
    void whereAccountsAreAlikeOneThatIsNotIsBelievedLate() {
        Prior alike = new Prior(PRIOR.means(), 0.6, 0.1);
        Cell cell = Cell.EMPTY;
        for (int i = 0; i < 3; i++) {
            cell = cell.learn(5.5, PRIOR_MEAN, alike);
        }

        assertThat(cell.mean(PRIOR_MEAN, alike)).isBetween(4.5, 5.0);
    }

    @Property
    void theMemoryIsBoundedAndTheVarianceStaysPositive(@ForAll List<@DoubleRange(max = 18) Double> posts) {
        Cell cell = learn(posts.stream().mapToDouble(Double::doubleValue));

        // The sum of the weights 0.985^k is at most 1 / 0.015.
        assertThat(cell.n()).isBetween(0f, 66.7f);
        assertThat(cell.squares()).isNotNegative();
        assertThat(cell.variance(PRIOR_MEAN, PRIOR)).isPositive();
        assertThat(cell.mean(PRIOR_MEAN, PRIOR)).isBetween(0.0, 18.0);
    }

    private static Cell learn(DoubleStream posts) {
        Cell cell = Cell.EMPTY;
        for (double x : posts.toArray()) {
            cell = cell.learn(x, PRIOR_MEAN, PRIOR);
        }
        return cell;
    }
}
