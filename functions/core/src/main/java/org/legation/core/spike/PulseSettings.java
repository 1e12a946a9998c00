package org.legation.core.spike;

/**
 * What channel A needs to know of its bins. The values come from {@code docs/detection.md}, where each has its reason.
 *
 * @param binsPerHour how many bins make an hour
 * @param slowBins over how many bins the slow scale looks back: hours, as against the one bin of the fast scale
 * @param tailShare which share of the bins is its tail, such as 0.01
 * @param tailStart where the tail is taken to start while nothing is known, in standard deviations: the normal
 *     distribution's quantile at 1 - tailShare
 * @param tailStep how far one bin in the tail raises where it starts
 */
public record PulseSettings(int binsPerHour, int slowBins, double tailShare, double tailStart, double tailStep) {

    /** Bins of five minutes, those of the public series that the channel is measured on. */
    public static final PulseSettings FIVE_MINUTES = new PulseSettings(12, 30, 0.007, 2.46, 0.02);

    /** Bins of an hour, those of the product. */
    public static final PulseSettings HOURLY = new PulseSettings(1, 6, 0.01, 2.33, 0.05);

    private static final int HOURS_A_WEEK = 168;

    public PulseSettings {
        if (binsPerHour < 1 || slowBins < 1 || tailShare <= 0 || tailShare >= 1 || tailStart <= 0 || tailStep <= 0) {
            throw new IllegalArgumentException("expected positive settings and a share below 1");
        }
    }

    /** A week of bins: the half-life of level and variance. */
    int week() {
        return HOURS_A_WEEK * binsPerHour;
    }
}
