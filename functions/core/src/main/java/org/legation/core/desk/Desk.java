package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;

/** Decides which alerts people are told. Pure: the same state, alert, settings and time give the same decision. */
public final class Desk {

    /** What is older than this when it comes to be decided is not news. */
    public static final Duration NEWS = Duration.ofHours(24);

    private Desk() {}

    /**
     * Decides about an alert; one that was decided before gets the same decision.
     *
     * @param account whose it is; for the fleet as a whole, whatever account
     * @param now the time of the decision
     */
    public static Decided decide(DeskState state, Alert alert, Account account, AlertSettings settings, Instant now) {
        Told before = state.decided(alert.accountId(), alert.id()).orElse(null);
        if (before != null) {
            return new Decided(
                    state,
                    before.decision(),
                    before.severity(),
                    before.because(),
                    before.decision() == Decision.OPEN_TOPIC ? SpikeDesk.together(state, before) : List.of(),
                    List.of());
        }
        if (alert instanceof Spike spike) {
            return SpikeDesk.decide(state, spike, account, settings, now);
        } else if (alert instanceof SpikeEnd end) {
            return EndDesk.decide(state, end, account, settings, now);
        }
        return DataDesk.decide(state, (DataTrouble) alert, now);
    }

    static boolean isOld(Alert alert, Instant now) {
        return Duration.between(alert.raisedAt(), now).compareTo(NEWS) > 0;
    }
}
