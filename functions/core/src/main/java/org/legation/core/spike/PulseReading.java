package org.legation.core.spike;

/**
 * What channel A says of a bin.
 *
 * @param surprise s: about 1 in 10^s bins is like this or above; 0 if there is nothing to say
 * @param usual the interactions that half of the account's bins at this hour have at most
 * @param bins how many bins stand behind it
 * @param imputed whether the interactions are a mean over bins that were not seen one by one
 */
public record PulseReading(double surprise, double usual, int bins, boolean imputed) {

    /** How many times the usual the interactions are; the usual counts as one at least. */
    public double multiple(double interactions) {
        return interactions / Math.max(1, usual);
    }

    /** Whether "1 in 10^s" may be said: only where as many bins were seen. */
    public boolean backed() {
        return Math.pow(10, surprise) <= bins;
    }
}
