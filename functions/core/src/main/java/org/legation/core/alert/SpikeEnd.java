package org.legation.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A spike is over.
 *
 * @param raisedAt when that was observed
 * @param how how it ended
 * @param startedAt when the spike was first seen
 * @param level the highest level it came to
 * @param peakMultiple the most it had, in units of the usual at that age or hour
 * @param peakAt when it was rarest
 * @param interactions what it has in the end
 */
public record SpikeEnd(
        String accountId,
        Subject subject,
        Instant raisedAt,
        How how,
        Instant startedAt,
        int level,
        double peakMultiple,
        Instant peakAt,
        long interactions)
        implements Alert {

    /** How a spike ends. */
    public enum How {
        /** It grows no more beyond what is usual. */
        RESOLVED,
        /** The post is gone. */
        DELETED
    }

    @Override
    public String id() {
        // A post may spike again after it calmed down, to a higher level.
        return subject.word() + "-" + how.name().toLowerCase(Locale.ROOT)
                + (how == How.DELETED ? "" : "-" + Levels.word(level));
    }

    public Duration duration() {
        return Duration.between(startedAt, raisedAt);
    }
}
