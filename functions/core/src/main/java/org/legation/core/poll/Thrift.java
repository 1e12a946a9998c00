package org.legation.core.poll;

/**
 * How a source's limits and prices bear on the pace.
 *
 * @param pressure how far the day's use is ahead of the budget: 1 on course, 2 at twice the rate allowed
 * @param tickets how many polls it can take in the next minute
 * @param refreshesFree whether the newest page shows how its posts stand, at no cost
 */
public record Thrift(double pressure, int tickets, boolean refreshesFree) {

    /** A source without limits. */
    public static final Thrift NONE = new Thrift(0, Integer.MAX_VALUE, true);
}
