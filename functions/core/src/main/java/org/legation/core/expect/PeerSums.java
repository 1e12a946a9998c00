package org.legation.core.expect;

/**
 * What the accounts of a group add up to. Sums of whole millionths: they are the same in any order, and an account can
 * be taken out again without a trace.
 *
 * <p>An account with n posts at an age counts with the weight w = τ²/(τ² + σ²/n), which is what its mean is worth beside
 * the means of others: many posts make it surer, but never more than one account.
 */
final class PeerSums {

    private static final double UNIT = 1_000_000;
    /** An account this far off (e⁴ is 55 times) counts as no farther. */
    private static final double FARTHEST = 4;

    private static final double LEAST_VARIANCE = 0.05;
    private static final double MOST_VARIANCE = 4;
    /** What an account's variance is worth: (n − 1)/(n − 1 + 5), as a cell has it. */
    private static final double VARIANCE_POSTS = 5;

    private final long[] weight = new long[AgeGrid.SIZE];
    private final long[] offset = new long[AgeGrid.SIZE];
    private final long[] square = new long[AgeGrid.SIZE];
    private final long[] perPost = new long[AgeGrid.SIZE];
    private long varianceWeight;
    private long variance;
    private long accounts;
    private long posts;

    /** One account by itself. */
    static PeerSums of(AgeCells cells, Prior alone) {
        PeerSums sums = new PeerSums();
        double most = 0;
        for (int i = 0; i < AgeGrid.SIZE; i++) {
            Cell cell = cells.cells().get(i);
            if (cell.n() > 0) {
                sums.add(i, cell, alone);
                most = Math.max(most, cell.n());
            }
        }
        sums.accounts = most > 0 ? 1 : 0;
        sums.posts = units(most);
        return sums;
    }

    private void add(int age, Cell cell, Prior alone) {
        double n = cell.n();
        double w = Prior.BETWEEN / (Prior.BETWEEN + Prior.WITHIN / n);
        double off = cell.sum() / n - alone.means().get(age);
        double r = Math.max(-FARTHEST, Math.min(FARTHEST, off));
        weight[age] = units(w);
        offset[age] = units(w * r);
        square[age] = units(w * r * r);
        perPost[age] = units(w / n);
        double own = Math.max(LEAST_VARIANCE, Math.min(MOST_VARIANCE, cell.ownVariance()));
        // Where counts are small, what is left beside their noise is known badly.
        double beside = 1 - Expectation.noise(cell.sum() / n);
        double worth = beside * beside * cell.freedom() / (cell.freedom() + VARIANCE_POSTS) / AgeGrid.SIZE;
        varianceWeight += units(worth);
        variance += units(worth * own);
    }

    void plus(PeerSums other) {
        plus(other, 1);
    }

    void minus(PeerSums other) {
        plus(other, -1);
    }

    private void plus(PeerSums other, int sign) {
        for (int i = 0; i < AgeGrid.SIZE; i++) {
            weight[i] += sign * other.weight[i];
            offset[i] += sign * other.offset[i];
            square[i] += sign * other.square[i];
            perPost[i] += sign * other.perPost[i];
        }
        varianceWeight += sign * other.varianceWeight;
        variance += sign * other.variance;
        accounts += sign * other.accounts;
        posts += sign * other.posts;
    }

    PeerSums copy() {
        PeerSums copy = new PeerSums();
        copy.plus(this);
        return copy;
    }

    int accounts() {
        return (int) accounts;
    }

    int posts() {
        return (int) Math.round(posts / UNIT);
    }

    double weight(int age) {
        return weight[age] / UNIT;
    }

    /** The sum of w·r, r being how far an account's mean is above what its followers suggest. */
    double offset(int age) {
        return offset[age] / UNIT;
    }

    /** The sum of w·(r − mean)², less what chance alone makes of it. */
    double scatter(int age, double mean, double within) {
        double around = (square[age] - 2 * mean * offset[age] + mean * mean * weight[age]) / UNIT;
        return Math.max(0, around - within * perPost[age] / UNIT);
    }

    double varianceWeight() {
        return varianceWeight / UNIT;
    }

    double variance() {
        return variance / UNIT;
    }

    private static long units(double value) {
        return Math.round(value * UNIT);
    }
}
