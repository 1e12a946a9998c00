package org.legation.core.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people made of an alert. Who they are is not kept.
 *
 * @param acknowledgedAt when somebody said that it is being looked at; null if nobody did
 * @param useful whether it was useful to be told; null if nobody said
 */
public record Reaction(
        @Nullable Instant acknowledgedAt, @Nullable Boolean useful) {

    public static final Reaction NONE = new Reaction(null, null);

    /** Acknowledged; the first time counts. */
    public Reaction acknowledged(Instant at) {
        return acknowledgedAt == null ? new Reaction(at, useful) : this;
    }

    /** Judged; the last word counts. */
    public Reaction judged(boolean wasUseful) {
        return new Reaction(acknowledgedAt, wasUseful);
    }
}
