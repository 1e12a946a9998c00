package org.legation.core.spike;

/**
 * An account's new interactions, bin by bin, against its own. Formula {@code account-channel}, version 1, ours.
 *
 * <p>Two questions are asked of each bin: is it rare among the account's bins, and are the last hours rare among the
 * account's hours? Each answer is a surprise, the logarithm of "1 in so many"; the surprise of the bin is their mean, which
 * is the geometric mean of the two rarities. So one bin alone must be very rare, while a bin that heads a rising stretch
 * need not be. See {@code docs/detection.md}.
 *
 * <p>Pure: state and bin in, state and reading out; one bin costs the same at any length of history.
 */
public final class AccountChannel {

    /** The surprise from which a bin is worth telling, unless set otherwise. */
    public static final double THRESHOLD = 2;

    /** Nothing is said, and no tail learned, before so many bins. */
    static final int WARM_UP = 50;

    /** The least variances. Noise of large counts has 1 on the fast scale; a mean over hours has less. */
    private static final double FAST_NOISE = 0.2;

    private static final double SLOW_NOISE = 0.1;

    private final PulseSettings settings;

    public AccountChannel(PulseSettings settings) {
        this.settings = settings;
    }

    /** What a bin makes of the state, and what is to be said of it. */
    public record Closed(AccountPulse next, PulseReading reading) {}

    /** The state of an account of which nothing is known. */
    public AccountPulse start() {
        return AccountPulse.start(settings);
    }

    /**
     * Takes in a bin that is over.
     *
     * @param interactions y, at least 0
     */
    public Closed close(AccountPulse pulse, double interactions, HourOfDay hour) {
        PulseReading reading = judge(pulse, interactions, hour);
        int n = pulse.bins();
        double x = root(interactions);
        double offset = pulse.shape().offset(hour, n, settings);
        double slowMean = slowMean(pulse, interactions, 1);
        double above = x - pulse.fast().level();
        double limit = pulse.fast().limit(FAST_NOISE);
        DayShape shape = n == 0 ? pulse.shape() : pulse.shape().learn(hour, above, limit, n, settings);
        boolean warm = n >= WARM_UP;
        PulseScale fast = warm
                ? pulse.fast().learn(x - offset, FAST_NOISE, n, settings)
                : pulse.fast().settle(x - offset, FAST_NOISE, n, settings);
        PulseScale slow = warm
                ? pulse.slow().learn(root(slowMean), SLOW_NOISE, n, settings)
                : pulse.slow().settle(root(slowMean), SLOW_NOISE, n, settings);
        return new Closed(new AccountPulse(n + 1, (float) slowMean, fast, slow, shape), reading);
    }

    /**
     * Judges a bin that is not over, by what it has so far. More interactions never make for a smaller surprise.
     *
     * @param interactions y so far, at least 0
     */
    public PulseReading judge(AccountPulse pulse, double interactions, HourOfDay hour) {
        return reading(pulse, interactions, slowMean(pulse, interactions, 1), hour, false);
    }

    /**
     * Takes in a gap: bins of which only the sum is known. The level takes in their mean once; tail and shape of the day
     * learn nothing, and the reading is of that mean.
     *
     * @param interactions the sum over the gap, at least 0
     * @param bins how many, at least 1
     * @param hour of the last of them
     */
    public Closed closeGap(AccountPulse pulse, double interactions, int bins, HourOfDay hour) {
        if (bins < 1) {
            throw new IllegalArgumentException("bins: expected 1 or more, got " + bins);
        }
        double mean = interactions / bins;
        double slowMean = slowMean(pulse, mean, bins);
        PulseReading reading = reading(pulse, mean, slowMean, hour, true);
        int n = pulse.bins();
        if (n == 0) {
            // The first whole bin is all that is known, whatever was before it.
            return new Closed(pulse, reading);
        }
        double x = root(mean) - pulse.shape().offset(hour, n, settings);
        AccountPulse next = new AccountPulse(
                n,
                (float) slowMean,
                pulse.fast().settle(x, FAST_NOISE, n, settings),
                pulse.slow().settle(root(slowMean), SLOW_NOISE, n, settings),
                pulse.shape());
        return new Closed(next, reading);
    }

    private PulseReading reading(
            AccountPulse pulse, double interactions, double slowMean, HourOfDay hour, boolean imputed) {
        double offset = pulse.shape().offset(hour, pulse.bins(), settings);
        double surprise = 0;
        if (pulse.bins() >= WARM_UP) {
            double fast = pulse.fast().surprise(root(interactions) - offset, FAST_NOISE, settings);
            double slow = pulse.slow().surprise(root(slowMean), SLOW_NOISE, settings);
            surprise = (fast + slow) / 2;
        }
        return new PulseReading(surprise, unroot(pulse.fast().level() + offset), pulse.bins(), imputed);
    }

    /** The slow mean after so many more bins of so many interactions each. */
    private double slowMean(AccountPulse pulse, double interactions, int bins) {
        double gain = Math.max(1.0 / settings.slowBins(), 1.0 / (pulse.bins() + 1));
        return interactions + (pulse.slowMean() - interactions) * Math.pow(1 - gain, bins);
    }

    private static double root(double interactions) {
        if (!(interactions >= 0)) {
            throw new IllegalArgumentException("interactions: expected 0 or more, got " + interactions);
        }
        return 2 * Math.sqrt(interactions + 0.375);
    }

    private static double unroot(double x) {
        return x <= 0 ? 0 : Math.max(0, x * x / 4 - 0.375);
    }
}
