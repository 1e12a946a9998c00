package org.legation.core.expect;

/**
 * Where a post stands at some age, for a forecast of what it will have at the end.
 *
 * @param now what is usual at its age
 * @param end what is usual at 72 hours
 * @param interactions what it has
 * @param lately what it gained in the hour before
 * @param hour the hour of the Beijing day, 0 to 24
 */
public record Course(Expectation now, Expectation end, long interactions, long lately, double hour) {

    /** The usual at 72 hours to which others are related: e⁵ − 1, about 150 interactions. */
    private static final double LEVEL = 5;

    private static final double LEAST_GROWTH = 0.05;

    /** How many traits there are. */
    static final int TRAITS = 8;

    /**
     * What tells how it will go on: a constant; how far it is ahead of the usual; how much is usual; the share of the
     * last hour in what it has; and the hour of the day, as waves of 24 and 12 hours. All on the scale of logarithms.
     */
    double[] traits() {
        double x = Math.log1p(interactions);
        double day = 2 * Math.PI * hour / 24;
        return new double[] {
            1,
            x - now.mean(),
            end.mean() - LEVEL,
            Math.log1p(lately) - x,
            Math.sin(day),
            Math.cos(day),
            Math.sin(2 * day),
            Math.cos(2 * day)
        };
    }

    /** The usual growth from here to the end: ln of what is still to come, as a multiple of what is there. */
    double usualGrowth() {
        return Math.log(Math.max(LEAST_GROWTH, Math.expm1(end.mean() - now.mean())));
    }

    /** What was still to come, seen from the end, on the same scale. */
    double growthTo(long total) {
        return Math.log((total - interactions + 0.5) / (interactions + 1));
    }

    /** What it will have if it grows so. */
    double grown(double growth) {
        return interactions + Math.max(0, Math.exp(growth) * (interactions + 1) - 0.5);
    }
}
