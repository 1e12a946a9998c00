package org.legation.api.alert;

import java.util.function.Supplier;
import org.legation.core.desk.AlertSettings;

/**
 * What the operator decided about alerts.
 *
 * @param settings as they are at present
 */
public record AlertRules(Supplier<AlertSettings> settings) {

    /** As they are now. */
    public AlertSettings now() {
        return settings.get();
    }
}
