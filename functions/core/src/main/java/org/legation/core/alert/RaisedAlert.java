package org.legation.core.alert;

import org.jspecify.annotations.Nullable;

/**
 * An alert, what was decided about it, and what people made of it.
 *
 * @param notification null until decided
 */
public record RaisedAlert(Alert alert, @Nullable Notification notification, Reaction reaction) {

    /** An alert that nothing was decided about yet. */
    public static RaisedAlert of(Alert alert) {
        return new RaisedAlert(alert, null, Reaction.NONE);
    }

    public RaisedAlert with(Notification next) {
        return new RaisedAlert(alert, next, reaction);
    }

    public RaisedAlert with(Reaction next) {
        return new RaisedAlert(alert, notification, next);
    }

    /** How much it matters, where that was decided. */
    public @Nullable Severity severity() {
        return notification == null ? null : notification.severity();
    }
}
