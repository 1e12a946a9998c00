package org.legation.core.poll;

/**
 * How a source's limits and prices bear on the pace.
 *
 * @param pollPressure by what factor fewer polls are to be made than one would like; 1 or less where there is no need
 * @param lookPressure the same of looks at posts that are known
 * @param tickets how many polls it can take in the next minute
 * @param refreshesFree whether the newest page shows how its posts stand, at no cost
 */
public record Thrift(double pollPressure, double lookPressure, int tickets, boolean refreshesFree) {

    /** A source without limits. */
    public static final Thrift NONE = new Thrift(1, Integer.MAX_VALUE, true);

    /** A source whose polls and looks cost alike. */
    public Thrift(double pressure, int tickets, boolean refreshesFree) {
        this(pressure, pressure, tickets, refreshesFree);
    }
}
