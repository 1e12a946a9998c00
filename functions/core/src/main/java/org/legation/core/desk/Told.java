package org.legation.core.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;

/**
 * What the desk remembers of an alert it decided about.
 *
 * @param accountId whose
 * @param alertId which
 * @param subject the post, or the hour, or the kind of trouble
 * @param country the account's; null if it has none
 * @param severity null where that is no question
 * @param strength in decades; 0 where that is no question
 * @param raisedAt when the alert was raised
 * @param decision what was decided
 * @param because the alert it was measured against; null if none
 * @param reminded whether it was told again, since nobody acknowledged it
 */
public record Told(
        String accountId,
        String alertId,
        String subject,
        @Nullable String country,
        @Nullable Severity severity,
        double strength,
        Instant raisedAt,
        Decision decision,
        @Nullable String because,
        boolean reminded) {

    boolean is(String account, String alert) {
        return accountId.equals(account) && alertId.equals(alert);
    }

    /** Whether it is at least as severe. */
    boolean covers(Severity other) {
        return severity != null && severity.compareTo(other) >= 0;
    }

    Told nowReminded() {
        return new Told(accountId, alertId, subject, country, severity, strength, raisedAt, decision, because, true);
    }
}
