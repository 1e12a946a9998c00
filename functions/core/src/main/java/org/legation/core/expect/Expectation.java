package org.legation.core.expect;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a post of a certain age should have, and how sure that is. Formula {@code expectation}, version 3, ours; what was
 * measured of it: docs/calibration.md.
 *
 * <p>On the scale x = ln(1 + interactions) a new post is spread around the mean like a Student t of variance V = σ² + δ².
 * δ² = σ²/(κ + n) is the doubt of the mean, with κ = σ²/τ²: before the first post it is τ², by which accounts lie apart.
 * σ² is never below the noise of small counts, 1/(λ + 1) with λ = e^mean: three likes where one was expected are no
 * spike. Its degrees of freedom are V²/(σ⁴/min(4 + max(1, n), 20) + δ⁴/40), after Welch and Satterthwaite: σ² is known
 * from as many posts and never quite, since real posts have heavier tails than the normal, and accounts lie apart
 * nearly as the normal has it.
 *
 * @param mean the expected x
 * @param variance σ², the variance of x between posts, the noise of small counts in it
 * @param posts n, how many of the account's posts stand behind it (decayed)
 * @param spread τ², the variance between accounts
 */
public record Expectation(double mean, double variance, double posts, double spread) {

    /** Raised when the same observations would lead to other expectations. */
    public static final int VERSION = 3;

    /** Fewer of the account's posts than this make no benchmark. */
    public static final double FEWEST_POSTS = 4;

    private static final double FREEDOM_OF_PRIOR = 5;
    private static final double MOST_FREEDOM = 20;
    private static final double FREEDOM_BETWEEN = 40;
    /** How much likelier a post is to stand out at some age than at one, if only posts differ and not accounts. */
    private static final double LOOKS = 1.5;

    /** The variance of x that comes of counting alone. */
    static double noise(double mean) {
        return 1 / (Math.exp(mean) + 1);
    }

    /** What is expected of some of the counts, which usually make up this share of all, 0 to 1. */
    public Expectation ofShare(double share) {
        return new Expectation(Math.log1p(share * interactions()), variance, posts, spread);
    }

    /** The usual number of interactions: the median, e^mean − 1. */
    public double interactions() {
        return Math.expm1(mean);
    }

    /** How many times the usual; where less than one interaction is usual, it counts as one. */
    public double multiple(long interactions) {
        return interactions / Math.max(1, interactions());
    }

    /** The probability that an ordinary post of this account has as many interactions or more at this age. */
    public double rarity(long interactions) {
        double z = (Math.log1p(interactions) - mean) / deviation();
        return TDistribution.of(freedom()).survivalProbability(z);
    }

    /**
     * S = −log₁₀ of the probability that an ordinary post of this account stands out so at any age up to 72 hours: of
     * 1,000 ordinary posts, about one reaches 3 in its whole life. A post is looked at many times, and what it has at one
     * age says most of what it has at the next; what it stands out by because the account was not known is the same at
     * all. So the many looks count as 1 + 0.5·σ²/V.
     */
    public double surprise(long interactions) {
        double looks = 1 + (LOOKS - 1) * between() / (between() + doubt());
        double ever = -Math.expm1(looks * Math.log1p(-rarity(interactions)));
        return Math.max(0, -Math.log10(Math.max(Double.MIN_NORMAL, ever)));
    }

    /** The standard deviation of a new post's x from the mean, √V. */
    double deviation() {
        return Math.sqrt(between() + doubt());
    }

    private double freedom() {
        double known = Math.min(FREEDOM_OF_PRIOR + Math.max(0, posts - 1), MOST_FREEDOM);
        double total = between() + doubt();
        return total * total / (between() * between() / known + doubt() * doubt() / FREEDOM_BETWEEN);
    }

    private double between() {
        return Math.max(variance, noise(mean));
    }

    private double doubt() {
        return between() / (between() / spread + posts);
    }
}
