package org.legation.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.legation.core.alert.Notification.Decision;

/** Decides which alerts people are told. Pure. */
public final class AlertPolicy {

    /** After a message an account is silent this long, unless it gets worse. */
    public static final Duration COOLDOWN = Duration.ofHours(24);

    /** What is older than this when it comes to be decided is not news. */
    public static final Duration NEWS = Duration.ofHours(24);

    private AlertPolicy() {}

    /**
     * Decides about an alert.
     *
     * @param earlier the account's alerts raised within the cooldown before it, decided already
     */
    public static Decision decide(Alert alert, List<RaisedAlert> earlier, Instant now) {
        if (alert.severity() == Severity.NOTICE) {
            return Decision.ONLY_A_NOTICE;
        }
        if (Duration.between(alert.raisedAt(), now).compareTo(NEWS) > 0) {
            return Decision.TOO_OLD;
        }
        boolean told = earlier.stream()
                .anyMatch(other -> isMessage(other) && other.alert().severity().compareTo(alert.severity()) >= 0);
        return told ? Decision.COOLING_DOWN : Decision.DELIVER;
    }

    private static boolean isMessage(RaisedAlert other) {
        return other.notification() != null && other.notification().decision() == Decision.DELIVER;
    }
}
