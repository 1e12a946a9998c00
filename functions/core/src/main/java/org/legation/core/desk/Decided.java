package org.legation.core.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;

/**
 * What the desk decided about an alert.
 *
 * @param after the desk's state after it
 * @param decision whether people are told, and if not, why
 * @param severity how much it matters; null where that is no question
 * @param because the alert it was measured against; null if none
 * @param together those that spike together with it, oldest first; empty unless a topic opens
 * @param raises what follows from it and is to be decided about by itself
 */
public record Decided(
        DeskState after,
        Decision decision,
        @Nullable Severity severity,
        @Nullable String because,
        List<Told> together,
        List<Alert> raises) {

    public Decided {
        together = List.copyOf(together);
        raises = List.copyOf(raises);
    }

    static Decided of(DeskState after, Decision decision, @Nullable Severity severity, @Nullable String because) {
        return new Decided(after, decision, severity, because, List.of(), List.of());
    }
}
