package org.legation.core.spike;

import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Lead;
import org.legation.core.expect.Mix;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;

/**
 * What leads a spike. Formula {@code lead}, version 1, ours: the kind of interaction whose odds, share / (1 − share),
 * are the most above its usual ones, if they are at least twice those and the share is at least a fifth.
 */
public final class Leads {

    private static final double LEAST_SHARE = 0.2;
    private static final double LEAST_RATIO = 2;
    /** Odds of shares of nothing and of all. */
    private static final double SMALLEST = 0.01;

    private Leads() {}

    /** The kind that leads; null if none does, or a count or what is usual is not known. */
    public static @Nullable Lead of(Engagement counts, Mix usual) {
        if (!usual.isKnown() || !counts.basis().equals(Basis.ALL) || counts.interactions(Basis.ALL) == 0) {
            return null;
        }
        Lead best = null;
        double most = LEAST_RATIO;
        for (Interaction kind : Interaction.values()) {
            double share = Mix.share(counts, kind);
            double ratio = odds(share) / odds(usual.share(kind));
            if (share >= LEAST_SHARE && ratio >= most) {
                most = ratio;
                best = new Lead(kind, share, usual.share(kind));
            }
        }
        return best;
    }

    private static double odds(double share) {
        double inside = Math.max(SMALLEST, Math.min(1 - SMALLEST, share));
        return inside / (1 - inside);
    }
}
