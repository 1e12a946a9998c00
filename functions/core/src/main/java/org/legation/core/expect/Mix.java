package org.legation.core.expect;

import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;

/**
 * What an account's interactions are usually made of: decayed sums of each post's shares, as they were at three hours.
 * Each post counts the same, however many interactions it has, and 0.985 times as much as the next.
 *
 * @param n the decayed number of posts
 * @param reposts the decayed sum of the reposts' shares; those of comments and likes alike
 */
public record Mix(float n, float reposts, float comments, float likes) {

    public static final Mix UNKNOWN = new Mix(0, 0, 0, 0);

    private static final double DECAY = 0.985;
    /** The shares of fewer interactions say little. */
    private static final long FEWEST = 10;
    /** Fewer posts make no benchmark. */
    private static final double FEWEST_POSTS = 4;

    public boolean isKnown() {
        return n >= FEWEST_POSTS;
    }

    /** Takes in what a post had at three hours; nothing if a count is missing or they are too few. */
    public Mix learn(Engagement counts) {
        if (!counts.basis().equals(Basis.ALL) || counts.interactions(Basis.ALL) < FEWEST) {
            return this;
        }
        return new Mix(
                (float) (DECAY * n + 1),
                (float) (DECAY * reposts + share(counts, Interaction.REPOST)),
                (float) (DECAY * comments + share(counts, Interaction.COMMENT)),
                (float) (DECAY * likes + share(counts, Interaction.LIKE)));
    }

    /** A kind's share of a post's interactions, 0 to 1. */
    public static double share(Engagement counts, Interaction kind) {
        return (double) counts.of(kind).point() / counts.interactions(Basis.ALL);
    }

    /** A kind's usual share, 0 to 1. */
    public double share(Interaction kind) {
        float sum =
                switch (kind) {
                    case REPOST -> reposts;
                    case COMMENT -> comments;
                    case LIKE -> likes;
                };
        return sum / n;
    }

    /** The usual share of some kinds together. */
    public double share(Basis basis) {
        double sum = 0;
        for (Interaction kind : Interaction.values()) {
            sum += basis.includes(kind) ? share(kind) : 0;
        }
        return sum;
    }
}
