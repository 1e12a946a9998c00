package org.legation.core.expect;

/**
 * What an account's posts of one type had at one age: sums in which each post counts 0.985 times as much as the next,
 * so that about the last 66 posts matter. On the scale x = ln(1 + interactions).
 *
 * <p>Single precision on purpose: it is stored so, and a state that was stored and read must go on as one that was not.
 *
 * @param n the decayed number of posts
 * @param sum the decayed sum of x
 * @param squares the decayed sum of squared deviations of x
 */
public record Cell(float n, float sum, float squares) {

    public static final Cell EMPTY = new Cell(0, 0, 0);

    private static final double DECAY = 0.985;
    private static final double MEAN_WEIGHT = 2;
    private static final double VARIANCE_WEIGHT = 6;
    private static final double CLIP = 2.5;
    private static final double CLIP_FROM = 3;

    /** The mean, drawn to the prior as if it were two posts. */
    double mean(double priorMean) {
        return (MEAN_WEIGHT * priorMean + sum) / (MEAN_WEIGHT + n);
    }

    /** The variance, drawn to the prior as if it were six posts. */
    double variance(double priorVariance) {
        return (VARIANCE_WEIGHT * priorVariance + squares) / (VARIANCE_WEIGHT + n);
    }

    /** Takes in one post; from the third post on, an outlier counts as one of 2.5 standard deviations. */
    Cell learn(double x, double priorMean, double priorVariance) {
        double before = mean(priorMean);
        double limit = CLIP * Math.sqrt(variance(priorVariance));
        double clipped = n < CLIP_FROM ? x : before + Math.max(-limit, Math.min(limit, x - before));
        double newN = DECAY * n + 1;
        double newSum = DECAY * sum + clipped;
        double after = (MEAN_WEIGHT * priorMean + newSum) / (MEAN_WEIGHT + newN);
        double newSquares = DECAY * squares + (clipped - before) * (clipped - after);
        return new Cell((float) newN, (float) newSum, (float) Math.max(0, newSquares));
    }
}
