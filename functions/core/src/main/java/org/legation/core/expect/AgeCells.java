package org.legation.core.expect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.legation.core.post.Basis;

/**
 * An account's usual engagement by age, for posts of one type.
 *
 * @param basis which counts it is made of; empty until the first post
 * @param cells one for each age of the grid
 */
public record AgeCells(Basis basis, List<Cell> cells) {

    public static final AgeCells EMPTY = new AgeCells(Basis.NONE, Collections.nCopies(AgeGrid.SIZE, Cell.EMPTY));

    public AgeCells {
        cells = List.copyOf(cells);
        if (cells.size() != AgeGrid.SIZE) {
            throw new IllegalArgumentException("cells: expected " + AgeGrid.SIZE + ", got " + cells.size());
        }
    }

    /** The counts by which a reading is judged: those of the baseline, or its own while there is none. */
    public Basis basisFor(Basis known) {
        return basis.isEmpty() ? known : basis;
    }

    /** What a post of this age should have. */
    public Expectation at(Duration age, Prior prior) {
        AgeGrid.Place place = AgeGrid.place(age);
        Cell below = cells.get(place.below());
        Cell above = cells.get(place.above());
        double mean = place.between(
                below.mean(prior.means().get(place.below()), prior),
                above.mean(prior.means().get(place.above()), prior));
        double variance = place.between(
                below.variance(prior.means().get(place.below()), prior),
                above.variance(prior.means().get(place.above()), prior));
        return new Expectation(mean, variance, place.between(below.n(), above.n()), prior.spread());
    }

    /** Takes in what a post had at one age of the grid. */
    public AgeCells learn(int index, double x, Basis of, Prior prior) {
        List<Cell> next = new ArrayList<>(cells);
        next.set(index, cells.get(index).learn(x, prior.means().get(index), prior));
        return new AgeCells(of, next);
    }
}
