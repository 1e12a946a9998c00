package org.legation.core.spike;

import org.legation.core.expect.AgeGrid;

/**
 * A post against the account's own posts of the same age. Formula {@code post-channel}, version 2, ours.
 *
 * <p>The surprise is that of the expectation, as the tail of all posts has it. What may be acted on is the smaller of this
 * reading's and the one before, or 1.5 less than this reading's, whichever is more: one reading alone may be an error of
 * the source, and must be 30 times as rare. Nothing may be with fewer than 30 interactions or less than three times the
 * usual, which keeps tiny accounts silent and what nobody would call a spike. Posts older than 72 hours are not judged.
 */
public final class PostChannel {

    public static final String RULE = "post-channel.2";

    private static final long FEWEST = 30;
    private static final double LEAST_MULTIPLE = 3;
    /** How much more one reading alone must be. */
    private static final double UNCONFIRMED = 1.5;

    private PostChannel() {}

    public static Judgement judge(Candidate candidate) {
        if (candidate.age().compareTo(AgeGrid.LAST) > 0) {
            return Judgement.ORDINARY;
        }
        long interactions = candidate.interactions();
        double model = candidate.expectation().surprise(interactions);
        double surprise = candidate.tail().calibrated(model);
        double multiple = candidate.expectation().multiple(interactions);
        boolean many = interactions >= FEWEST && multiple >= LEAST_MULTIPLE;
        double strength = Math.max(Math.min(surprise, candidate.before()), surprise - UNCONFIRMED);
        return new Judgement(model, surprise, multiple, interactions, many ? Math.max(0, strength) : 0);
    }
}
