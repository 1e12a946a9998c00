package org.legation.lab.nab;

import org.legation.core.spike.PulseSettings;

/**
 * Lets through a surprise only if it is clearly above what was seen lately, so that one episode is told once, and again
 * only where it becomes rarer. Pure, one number of state: the record, which fades.
 *
 * @param halfLife the bins in which the record fades to half
 * @param margin by how much a surprise must be above the record; 0.25 is 1.8 times rarer
 */
record RecordPolicy(double halfLife, double margin) {

    private static final int HOURS = 48;

    /** The record of an account of which nothing was seen. */
    static final float NO_RECORD = 0;

    /** Two days, and 0.25. */
    static RecordPolicy of(PulseSettings settings) {
        return new RecordPolicy(HOURS * settings.binsPerHour(), 0.25);
    }

    /**
     * A bin's outcome.
     *
     * @param record the state after it
     * @param told the surprise if it is let through, else 0
     */
    record Step(float record, double told) {}

    /** Passes one bin. */
    Step next(float record, double surprise) {
        double faded = record * Math.pow(0.5, 1 / halfLife);
        return new Step((float) Math.max(faded, surprise), surprise > faded + margin ? surprise : 0);
    }
}
