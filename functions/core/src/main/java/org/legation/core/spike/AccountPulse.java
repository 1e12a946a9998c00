package org.legation.core.spike;

/**
 * What channel A knows of an account: about 60 numbers, however long its history. Immutable.
 *
 * @param bins n, how many whole bins were learned
 * @param slowMean the mean of the last hours' interactions per bin, the last ones counting most
 * @param fast what is usual of one bin
 * @param slow what is usual of that mean
 * @param shape how the hours of the day differ
 */
public record AccountPulse(int bins, float slowMean, PulseScale fast, PulseScale slow, DayShape shape) {

    /** The state of an account of which nothing is known. */
    public static AccountPulse start(PulseSettings settings) {
        PulseScale scale = PulseScale.start(settings);
        return new AccountPulse(0, 0, scale, scale, DayShape.FLAT);
    }
}
