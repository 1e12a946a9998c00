package org.legation.core.spike;

import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Severity;

/**
 * What a rule says of a candidate.
 *
 * @param severity null if it is ordinary
 * @param toConfirm whether a second reading like this would raise the severity
 */
public record Judgement(@Nullable Severity severity, boolean toConfirm) {

    public static final Judgement ORDINARY = new Judgement(null, false);
}
