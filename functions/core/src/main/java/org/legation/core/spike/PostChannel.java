package org.legation.core.spike;

import org.legation.core.expect.AgeGrid;

/**
 * A post against the account's own posts of the same age. Formula {@code post-channel}, version 2, ours.
 *
 * <p>The surprise S is −log10 of the rarity. One reading may be a slip of the source: alone it counts 1.5 decades less
 * than two in a row, so the strength is max(min(S, S of the reading before), S − 1.5). Fewer than 30 interactions, or
 * less than three times the usual, are never a spike: the smallest accounts stay silent. Posts older than 72 hours are
 * not judged.
 */
public final class PostChannel {

    public static final String RULE = "post-channel.2";

    public static final long FEWEST = 30;
    public static final double LEAST_MULTIPLE = 3;

    /** What one reading alone is worth less, in decades. */
    static final double ALONE = 1.5;

    private PostChannel() {}

    public static Judgement judge(Candidate candidate) {
        if (candidate.age().compareTo(AgeGrid.LAST) > 0) {
            return Judgement.ORDINARY;
        }
        long interactions = candidate.interactions();
        double surprise = Math.max(0, -Math.log10(candidate.expectation().rarity(interactions)));
        double strength = Math.max(Math.min(surprise, candidate.surpriseBefore()), surprise - ALONE);
        boolean unusual = interactions >= FEWEST && candidate.expectation().multiple(interactions) >= LEAST_MULTIPLE;
        return new Judgement(surprise, strength, unusual);
    }
}
