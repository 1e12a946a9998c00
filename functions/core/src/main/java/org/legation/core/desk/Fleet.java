package org.legation.core.desk;

/**
 * How much is watched: an alert budget is spread over it.
 *
 * @param accounts accounts that are polled
 * @param postsPerDay how many posts they publish a day, together
 */
public record Fleet(int accounts, double postsPerDay) {

    /** Nothing is known of it yet. */
    public static final Fleet UNKNOWN = new Fleet(0, 0);

    public boolean isKnown() {
        return accounts > 0;
    }
}
