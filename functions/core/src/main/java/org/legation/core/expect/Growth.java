package org.legation.core.expect;

/**
 * What posts of one age will have at 72 hours. Formula {@code forecast}, version 1, ours.
 *
 * <p>On the scale η = ln(what is still to come / what is there), 1 added to the latter: η is the usual growth, by the
 * expectation at the age and at 72 hours, plus a weighted sum of the post's traits ({@link Course}). The weights are
 * learned from posts that have come to their end, by recursive least squares that begin at 0 as if each weight had
 * been seen twice; an error counts at most as one of a factor e, so that the forecast is a median and not drawn up by
 * the few posts that spread late. As long as nothing is learned it is the usual growth alone.
 */
public final class Growth {

    /** Nothing learned yet. */
    public static final Growth USUAL = start();

    private static final double SEEN_BEFORE = 2;
    private static final double LARGEST_ERROR = 1;
    private static final double STEEPEST = 8;

    private final double[] weights;
    /** The inverse of the sums of products of traits. */
    private final double[][] doubt;

    private Growth(double[] weights, double[][] doubt) {
        this.weights = weights;
        this.doubt = doubt;
    }

    private static Growth start() {
        double[][] doubt = new double[Course.TRAITS][Course.TRAITS];
        for (int i = 0; i < Course.TRAITS; i++) {
            doubt[i][i] = 1 / SEEN_BEFORE;
        }
        return new Growth(new double[Course.TRAITS], doubt);
    }

    /** The forecast number of interactions at 72 hours: the median, never less than what is there. */
    public double forecast(Course course) {
        return course.grown(Math.min(STEEPEST, growth(course)));
    }

    private double growth(Course course) {
        return course.usualGrowth() + product(weights, course.traits());
    }

    /**
     * Takes in a post that has come to its end.
     *
     * @param course where it stood at the age in question
     * @param total what it had at 72 hours; not less than it had then
     */
    public Growth learn(Course course, long total) {
        double[] traits = course.traits();
        double[] pull = new double[weights.length];
        for (int i = 0; i < pull.length; i++) {
            pull[i] = product(doubt[i], traits);
        }
        double scale = 1 + product(traits, pull);
        double error = course.growthTo(total) - growth(course);
        double counted = Math.max(-LARGEST_ERROR, Math.min(LARGEST_ERROR, error));
        double[] nextWeights = new double[pull.length];
        double[][] nextDoubt = new double[pull.length][pull.length];
        for (int i = 0; i < pull.length; i++) {
            nextWeights[i] = weights[i] + pull[i] / scale * counted;
            for (int j = 0; j < pull.length; j++) {
                nextDoubt[i][j] = doubt[i][j] - pull[i] * pull[j] / scale;
            }
        }
        return new Growth(nextWeights, nextDoubt);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
