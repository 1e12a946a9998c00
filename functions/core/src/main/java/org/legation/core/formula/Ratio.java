package org.legation.core.formula;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Comments against likes and reposts, the "ratio" of a post that draws more talk than applause. The plain quotient picks
 * out tiny posts, as those who use it complain; the smoothed one does not.
 */
public final class Ratio {

    /** k, added to both counts: ten of each say nothing yet. Ours. */
    public static final double SMOOTHING = 10;

    private Ratio() {}

    /** ln((comments + 10) / (likes + 10)): 0 where they are equal, above where there are more comments. */
    public static double smoothed(double comments, double likes) {
        Numbers.notNegative("comments", comments);
        Numbers.notNegative("likes", likes);
        return Math.log((comments + SMOOTHING) / (likes + SMOOTHING));
    }

    /**
     * comments / others, with likes (Data for Progress) or reposts (Esquire) as the others.
     *
     * @return empty if there are no others
     */
    public static OptionalDouble plain(double comments, double others) {
        Numbers.notNegative("comments", comments);
        Numbers.notNegative("others", others);
        return others == 0 ? OptionalDouble.empty() : OptionalDouble.of(comments / others);
    }

    /**
     * The three counts as a balance, after Minot et al. (arXiv 2006.03526).
     *
     * @return shares that add up to 1; empty if all counts are zero
     */
    public static Optional<Balance> ternary(long comments, long reposts, long likes) {
        Numbers.notNegative("comments", comments);
        Numbers.notNegative("reposts", reposts);
        Numbers.notNegative("likes", likes);
        double all = (double) comments + reposts + likes;
        return all == 0 ? Optional.empty() : Optional.of(new Balance(comments / all, reposts / all, likes / all));
    }

    /** Shares of comments, reposts and likes. */
    public record Balance(double comments, double reposts, double likes) {}
}
