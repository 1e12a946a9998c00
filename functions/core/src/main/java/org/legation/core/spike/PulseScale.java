package org.legation.core.spike;

/**
 * How much is usual on one time scale, and how rare more than that is: level and variance of x = 2·√(y + 3/8), and an
 * exponential tail above a high quantile of z, the distance from the level in standard deviations.
 *
 * <p>The root makes the noise of counts the same at any size (Anscombe 1948); the tail over a running quantile follows
 * Siffer et al. 2017, "Anomaly detection in streams with extreme value theory" (KDD). Single precision on purpose: it is
 * stored so, and a state that was stored and read must go on as one that was not.
 *
 * @param level m, the usual x
 * @param variance v, of x around the level
 * @param tailStart u, the z that a small share of the bins is above
 * @param tailScale b, by how much those are above it on average
 */
public record PulseScale(float level, float variance, float tailStart, float tailScale) {

    /** No bin counts as farther off than this many standard deviations, so that a spike is not soon usual. */
    private static final double CLIP = 3;

    /** Before so many bins the variance is not known well enough to clip by it. */
    private static final int CLIP_FROM = 30;

    /** An excess over the tail's start counts as at most this many mean excesses. */
    private static final double EXCESS_CLIP = 10;

    /** The mean excess at first counts like this many excesses, and later remembers about 30. */
    private static final double EXCESSES_AT_FIRST = 10;

    private static final double EXCESS_GAIN = 1 / 30.0;
    private static final double LEAST_TAIL_START = 0.5;
    private static final double LEAST_TAIL_SCALE = 0.1;

    static PulseScale start(PulseSettings settings) {
        return new PulseScale(0, 0, (float) settings.tailStart(), 1);
    }

    /** How far from the level x counts as at most. */
    double limit(double noise) {
        return CLIP * Math.sqrt(variance + noise);
    }

    /**
     * How rare x or more is: in about 1 of 10^s bins.
     *
     * @param noise the variance that is there at least, so that accounts with next to nothing stay silent
     * @return 0 if x is not in the tail
     */
    double surprise(double x, double noise, PulseSettings settings) {
        double z = (x - level) / Math.sqrt(variance + noise);
        return z <= tailStart ? 0 : -Math.log10(settings.tailShare()) + (z - tailStart) / (tailScale * Math.log(10));
    }

    /** Takes in x as the next of n bins before it, tail and all. */
    PulseScale learn(double x, double noise, int n, PulseSettings settings) {
        double z = (x - level) / Math.sqrt(variance + noise);
        double share = settings.tailShare();
        boolean inTail = z > tailStart;
        double start = tailStart + settings.tailStep() * (inTail ? 1 - share : -share);
        start = Math.max(LEAST_TAIL_START, start);
        double scale = tailScale;
        if (inTail) {
            double excess = Math.max(0, Math.min(EXCESS_CLIP * scale, z - start));
            double gain = Math.max(EXCESS_GAIN, 1 / (EXCESSES_AT_FIRST + n * share));
            scale = Math.max(LEAST_TAIL_SCALE, scale + gain * (excess - scale));
        }
        PulseScale moved = settle(x, noise, n, settings);
        return new PulseScale(moved.level, moved.variance, (float) start, (float) scale);
    }

    /** Takes in x as the next of n bins before it, and leaves the tail as it is. */
    PulseScale settle(double x, double noise, int n, PulseSettings settings) {
        double e = x - level;
        if (n >= CLIP_FROM) {
            double limit = limit(noise);
            e = Math.max(-limit, Math.min(limit, e));
        }
        double gain = Math.max(1 - Math.pow(0.5, 1.0 / settings.week()), 1.0 / (n + 1));
        return new PulseScale(
                (float) (level + gain * e), (float) ((1 - gain) * (variance + gain * e * e)), tailStart, tailScale);
    }
}
