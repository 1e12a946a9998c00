package org.legation.core.alert;

import org.jspecify.annotations.Nullable;

/**
 * An alert and what was decided about it.
 *
 * @param notification null until decided
 */
public record RaisedAlert(Alert alert, @Nullable Notification notification) {

    RaisedAlert with(Notification next) {
        return new RaisedAlert(alert, next);
    }
}
