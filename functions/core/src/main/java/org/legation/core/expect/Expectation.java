package org.legation.core.expect;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a post of a certain age should have, and how sure that is. Formula {@code expectation}, version 2.
 *
 * <p>On the scale x = ln(1 + interactions) a new post is spread around the mean like a Student t with 6 + min(n, 60)
 * degrees of freedom and variance σ²·(1 + 1/(2 + n)) + 1/(λ + 1) + τ²/(1 + n)², with λ = e^mean. The term 1/(λ + 1) is
 * the noise of small counts: three likes where one was expected are no spike.
 *
 * @param mean the expected x
 * @param variance σ², the variance of x between posts
 * @param posts n, how many of the account's posts stand behind it (decayed)
 * @param spread τ², the variance between accounts
 */
public record Expectation(double mean, double variance, double posts, double spread) {

    /** Raised when the same observations would lead to other expectations. */
    public static final int VERSION = 2;

    /** Fewer of the account's posts than this make no benchmark. */
    public static final double FEWEST_POSTS = 4;

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

    /** The probability that an ordinary post of this account and age has as many interactions or more. */
    public double rarity(long interactions) {
        double noise = 1 / (Math.exp(mean) + 1);
        double between = spread / ((1 + posts) * (1 + posts));
        double deviation = Math.sqrt(variance * (1 + 1 / (2 + posts)) + noise + between);
        double z = (Math.log1p(interactions) - mean) / deviation;
        return TDistribution.of(6 + Math.min(posts, 60)).survivalProbability(z);
    }
}
