package org.legation.core.spike;

import org.legation.core.alert.Severity;
import org.legation.core.expect.AgeGrid;

/**
 * A post against the account's own posts of the same age. Formula {@code post-channel}, version 1, ours.
 *
 * <p>With p the rarity of the interactions, k their multiple of the usual and E their number: a notice needs p ≤ 0.01,
 * k ≥ 3, E ≥ 30; a spike p ≤ 0.003, k ≥ 5, E ≥ 50 at two readings, or p ≤ 0.0001 at one; a major one p ≤ 0.0003,
 * k ≥ 10, E ≥ 50. The smallest E keeps tiny accounts silent. Posts older than 72 hours are not judged.
 */
final class PostChannel implements SpikeRule {

    @Override
    public String id() {
        return "post-channel.1";
    }

    @Override
    public Judgement judge(Candidate candidate) {
        if (candidate.age().compareTo(AgeGrid.LAST) > 0 || candidate.interactions() < 30) {
            return Judgement.ORDINARY;
        }
        double rarity = candidate.expectation().rarity(candidate.interactions());
        double multiple = candidate.expectation().multiple(candidate.interactions());
        boolean many = candidate.interactions() >= 50;
        if (many && multiple >= 10 && rarity <= 0.0003) {
            return new Judgement(Severity.MAJOR, true);
        }
        boolean spike = many && multiple >= 5 && rarity <= 0.003;
        if (spike && (candidate.seenBefore() || rarity <= 0.0001)) {
            return new Judgement(Severity.SPIKE, true);
        }
        boolean notice = multiple >= 3 && rarity <= 0.01;
        return new Judgement(notice ? Severity.NOTICE : null, spike);
    }
}
