package org.legation.core.formula;

import java.util.OptionalDouble;

/** CrowdTangle's measures of pages and lists, by its glossary. Its overperforming score is a measure of a post. */
public final class CrowdTangle {

    private CrowdTangle() {}

    /**
     * Interactions per post.
     *
     * @return empty without posts
     */
    public static OptionalDouble perPost(double interactions, long posts) {
        return quotient("interactions", interactions, "posts", posts);
    }

    /**
     * Page interaction rate: mean interactions per post ÷ average followers in the window; in percent, as it was shown.
     *
     * @return empty without followers
     */
    public static OptionalDouble pageRate(double interactionsPerPost, double averageFollowers) {
        return quotient("interactionsPerPost", 100 * interactionsPerPost, "averageFollowers", averageFollowers);
    }

    /**
     * List rate: interactions of all accounts ÷ posts ÷ average followers; in percent.
     *
     * @return empty without posts or followers
     */
    public static OptionalDouble listRate(double interactions, long posts, double averageFollowers) {
        OptionalDouble perPost = perPost(interactions, posts);
        Numbers.notNegative("averageFollowers", averageFollowers);
        return perPost.isEmpty() ? perPost : pageRate(perPost.getAsDouble(), averageFollowers);
    }

    /**
     * Share of voice: an account's share of the list's interactions, 0 to 1.
     *
     * @return empty if the list has no interactions
     * @throws IllegalArgumentException if the account has more than the list it is in
     */
    public static OptionalDouble shareOfVoice(double interactions, double ofTheList) {
        if (interactions > ofTheList) {
            throw new IllegalArgumentException(
                    "interactions: expected at most the list's " + ofTheList + ", got " + interactions);
        }
        return quotient("interactions", interactions, "ofTheList", ofTheList);
    }

    private static OptionalDouble quotient(String name, double dividend, String divisorName, double divisor) {
        Numbers.notNegative(name, dividend);
        Numbers.notNegative(divisorName, divisor);
        return divisor == 0 ? OptionalDouble.empty() : OptionalDouble.of(dividend / divisor);
    }
}
