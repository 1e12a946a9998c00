package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;

/** A desk at work: it decides about one alert after the other, each as soon as it was raised unless said otherwise. */
final class Shift {

    DeskState state = DeskState.START;
    AlertSettings settings = Given.SETTINGS;

    Decided decide(Alert alert, Account account) {
        return decide(alert, account, alert.raisedAt());
    }

    Decided decide(Alert alert, Account account, Instant now) {
        Decided decided = Desk.decide(state, alert, account, settings, now);
        state = decided.after();
        return decided;
    }

    /** The alerts that follow from one are decided about as well. */
    Decided decideAll(Alert alert, Account account) {
        Decided decided = decide(alert, account);
        decided.raises().forEach(raised -> decide(raised, account));
        return decided;
    }

    Decision late(Alert alert, Account account, Duration late) {
        return decide(alert, account, alert.raisedAt().plus(late)).decision();
    }
}
