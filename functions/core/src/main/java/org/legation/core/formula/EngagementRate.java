package org.legation.core.formula;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Interactions per hundred followers. Sources agree on one thing only: that the denominator must be named. Reach and
 * impressions, other denominators, are not public on Weibo.
 *
 * @see <a href="https://napoleoncat.com">NapoleonCat, by followers</a>
 */
public final class EngagementRate {

    private EngagementRate() {}

    /**
     * By followers: 100·E / followers; of a post with those of its day, of a day with its posts' interactions and that
     * day's followers.
     *
     * @return percent; empty without followers, since nobody could react
     * @throws IllegalArgumentException if a number is below zero
     */
    public static OptionalDouble byFollowers(double interactions, double followers) {
        Numbers.notNegative("interactions", interactions);
        Numbers.notNegative("followers", followers);
        return followers == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * interactions / followers);
    }

    /**
     * Of a period: the mean of its days' rates. Others divide once by the period's followers.
     *
     * @param dailyRates percent
     * @return percent; empty without days
     */
    public static OptionalDouble ofPeriod(List<Double> dailyRates) {
        return dailyRates.stream()
                .mapToDouble(rate -> Numbers.notNegative("dailyRates", rate))
                .average();
    }
}
