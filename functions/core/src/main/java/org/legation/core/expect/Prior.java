package org.legation.core.expect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;

/**
 * What is expected of an account before anything is known of its own posts.
 *
 * <p>Formula {@code prior}, version 3, ours: what the followers suggest, and what peers teach beyond that ({@link
 * PeerPriors}). Without peers, what the followers suggest alone, on the scale x = ln(1 + interactions):
 *
 * <ul>
 *   <li>level at 72 hours: ln(1 + 0.2·√followers), 100,000 followers if unknown; 1 less where likes are not counted;
 *   <li>shape over age: the mean of x(age) − x(72 h) over 1,645 Weibo posts (figures derived from the CED set, Song et
 *       al. 2018); the ages below one hour by the reaction-time kernel of SEISMIC (Zhao et al., KDD 2015);
 *   <li>variance within an account 0.6, between accounts 2.0: above the 0.25 to 0.31 and 0.87 measured on the same posts,
 *       which were chosen for having spread; the more so between accounts, since without peers it is not known either
 *       how all of them lie to what followers suggest.
 * </ul>
 *
 * @param means the expected x at each age of the grid
 * @param variance the variance of x between the posts of one account
 * @param spread the variance of accounts' mean x
 */
public record Prior(List<Double> means, double variance, double spread) {

    private static final List<Double> SHAPE =
            List.of(-1.90, -1.70, -1.53, -1.16, -0.99, -0.77, -0.42, -0.17, -0.05, 0.0);
    static final double WITHIN = 0.6;
    static final double BETWEEN = 1.0;
    static final double UNSURE = 2.0;
    private static final double LOWEST = 0.1;
    /** No accounts and no posts are so much alike that less is to be believed. */
    private static final double LEAST = 0.05;

    private static final double WITHOUT_LIKES = 1.0;
    private static final long USUAL_FOLLOWERS = 100_000;

    public Prior {
        means = List.copyOf(means);
    }

    /** What followers alone suggest. */
    public static Prior of(Count followers, Basis basis) {
        double level = Math.log1p(0.2 * Math.sqrt(size(followers))) - (basis.likes() ? 0 : WITHOUT_LIKES);
        return new Prior(
                SHAPE.stream().map(offset -> Math.max(LOWEST, level + offset)).toList(), WITHIN, UNSURE);
    }

    /**
     * What followers suggest and peers teach.
     *
     * @param peers of the type of post that is judged; without meaning if made of other counts
     */
    public static Prior of(Count followers, Basis basis, @Nullable PeerPrior peers) {
        Prior alone = of(followers, basis);
        if (peers == null || !peers.basis().equals(basis)) {
            return alone;
        }
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < AgeGrid.SIZE; i++) {
            means.add(Math.max(LOWEST, alone.means.get(i) + peers.offsets().get(i)));
        }
        return new Prior(means, Math.max(LEAST, peers.variance()), Math.max(LEAST, peers.spread()));
    }

    /** The followers; where they are not known, those of a usual account. */
    static long size(Count followers) {
        return followers.isKnown() ? followers.point() : USUAL_FOLLOWERS;
    }
}
