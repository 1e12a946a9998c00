package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;

/**
 * What a post earns over time. The share earned at an age is {@code g = 1 - exp(-(age / 6 h) ^ 0.7)}: a tenth after a
 * quarter of an hour, nine tenths after a day. To it comes a wave, {@code 0.15 g (1 - g) sin(phase + 2 ln age)}, small and
 * slow enough that the sum never falls. Now and then Weibo removes a share of one count, once.
 *
 * @param from when it is published
 * @param reposts how many it has in the end
 * @param phase of the wave, 0 to 2π
 * @param removal what is removed
 */
public record Growth(Instant from, double reposts, double comments, double likes, double phase, Removal removal) {

    /**
     * A removal by the platform.
     *
     * @param share of the count, 0 for none
     */
    public record Removal(Interaction kind, Duration after, double share) {
        static final Removal NONE = new Removal(Interaction.LIKE, Duration.ZERO, 0);
    }

    private static final double REACH_SECONDS = 6 * 3600.0;
    private static final double SHAPE = 0.7;
    private static final double WAVE = 0.15;

    /** The counts at a moment; none before it is published. */
    Engagement at(Instant now) {
        double share = share(now);
        return Engagement.of(
                count(reposts, share, Interaction.REPOST, now),
                count(comments, share, Interaction.COMMENT, now),
                count(likes, share, Interaction.LIKE, now));
    }

    /** When the given share of the counts is reached, but for the wave. */
    Instant when(double share) {
        double seconds = REACH_SECONDS * Math.pow(-Math.log1p(-share), 1 / SHAPE);
        return from.plusSeconds((long) seconds);
    }

    Growth neverFalling() {
        return new Growth(from, reposts, comments, likes, phase, Removal.NONE);
    }

    private double share(Instant now) {
        double age = (now.toEpochMilli() - from.toEpochMilli()) / 1000.0;
        if (age <= 0) {
            return 0;
        }
        double grown = -Math.expm1(-Math.pow(age / REACH_SECONDS, SHAPE));
        return grown * (1 + WAVE * (1 - grown) * Math.sin(phase + 2 * Math.log(age)));
    }

    private long count(double most, double share, Interaction kind, Instant now) {
        boolean removed = removal.share() > 0 && kind == removal.kind() && !now.isBefore(from.plus(removal.after()));
        return (long) (most * share * (removed ? 1 - removal.share() : 1));
    }
}
