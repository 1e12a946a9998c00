package org.legation.core.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an alert, and what became of it.
 *
 * @param decision whether people are told
 * @param decidedAt when
 * @param deliveredAt when the channel took it; null if it did not, or was not to
 */
public record Notification(
        Decision decision, Instant decidedAt, @Nullable Instant deliveredAt) {

    /** Whether people are told, and if not, why. */
    public enum Decision {
        /** They are told. */
        DELIVER,
        /** A notice is for the record. */
        ONLY_A_NOTICE,
        /** The account's last message is less than a day old and was no less severe. */
        COOLING_DOWN,
        /** It is about something more than a day old: an import, or a pipeline that was down. */
        TOO_OLD
    }

    /** Whether the channel is still to be asked. */
    boolean isOpen() {
        return decision == Decision.DELIVER && deliveredAt == null;
    }

    Notification delivered(Instant at) {
        return new Notification(decision, decidedAt, at);
    }
}
