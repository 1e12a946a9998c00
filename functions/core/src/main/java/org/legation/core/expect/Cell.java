package org.legation.core.expect;

/**
 * What an account's posts of one type had at one age: sums in which each post counts 0.985 times as much as the next,
 * so that about the last 66 posts matter. On the scale x = ln(1 + interactions).
 *
 * <p>Single precision on purpose: it is stored so, and a state that was stored and read must go on as one that was not.
 *
 * @param n the decayed number of posts
 * @param sum the decayed sum of x
 * @param squares the decayed sum of squared deviations of x from the mean of the account's own posts
 */
public record Cell(float n, float sum, float squares) {

    public static final Cell EMPTY = new Cell(0, 0, 0);

    private static final double DECAY = 0.985;
    private static final double VARIANCE_WEIGHT = 5;
    private static final double PRIOR_TYPICAL = 0.85;
    private static final double CLIP = 2.5;
    private static final double CLIPPED_AWAY = 1.05;

    /**
     * The mean, drawn to the prior as if that were σ²/τ² posts: much where accounts are alike and their posts are not,
     * little where it is the other way round.
     */
    double mean(double priorMean, Prior prior) {
        double weight = variance(priorMean, prior) / prior.spread();
        return (weight * priorMean + sum) / (weight + n);
    }

    /**
     * The variance between posts, the noise of small counts in it, drawn to the prior as if that were five posts. Of the
     * prior, 0.85: the mean over accounts is above what is typical. Of the own posts, 1.05: what clipping takes away.
     */
    double variance(double priorMean, Prior prior) {
        double weight = prior.variance() / prior.spread();
        double level = (weight * priorMean + sum) / (weight + n);
        double expected = PRIOR_TYPICAL * prior.variance() + Expectation.noise(level);
        return (VARIANCE_WEIGHT * expected + CLIPPED_AWAY * squares) / (VARIANCE_WEIGHT + freedom());
    }

    /** The variance of the account's own posts alone, the noise of small counts taken out; at least 0. */
    double ownVariance() {
        double own = freedom() > 0 ? CLIPPED_AWAY * squares / freedom() : 0;
        return n > 0 ? Math.max(0, own - Expectation.noise(sum / n)) : 0;
    }

    /** How many deviations are known beside the mean. */
    double freedom() {
        return Math.max(0, n - 1);
    }

    /** Takes in one post; an outlier counts as one of 2.5 standard deviations of what was expected. */
    Cell learn(double x, double priorMean, Prior prior) {
        double expected = mean(priorMean, prior);
        double limit = CLIP * new Expectation(expected, variance(priorMean, prior), n, prior.spread()).deviation();
        double clipped = expected + Math.max(-limit, Math.min(limit, x - expected));
        double before = n > 0 ? sum / n : clipped;
        double newN = DECAY * n + 1;
        double newSum = DECAY * sum + clipped;
        double newSquares = DECAY * squares + (clipped - before) * (clipped - newSum / newN);
        return new Cell((float) newN, (float) newSum, (float) Math.max(0, newSquares));
    }
}
