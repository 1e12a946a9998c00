package org.legation.core.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an alert.
 *
 * @param decision whether people are told, and if not, why
 * @param severity how much it matters, by the settings of then; null where that is no question, as with data
 * @param decidedAt when
 * @param because the id of the alert that it was measured against, such as the one that was told before; null if none
 * @param channels by which channels it was told; empty if it was not
 */
public record Notification(
        Decision decision,
        @Nullable Severity severity,
        Instant decidedAt,
        @Nullable String because,
        List<String> channels) {

    public Notification {
        channels = List.copyOf(channels);
    }
}
