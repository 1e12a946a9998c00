package org.legation.core.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.legation.core.account.Account;
import org.legation.core.poll.AccountStore;
import org.legation.core.store.Stored;

/**
 * Decides about one alert and delivers it.
 *
 * <p>Reads the alert and the account's earlier ones. Writes the decision, then delivers, then writes that it was
 * delivered. An attempt that dies before the decision is repeated with the same facts; one that dies after delivery is
 * repeated, and the message comes twice with the same id.
 */
public final class NotifyStep {

    private final AlertStore alerts;
    private final AccountStore accounts;
    private final AlertChannel channel;
    private final InstantSource clock;

    public NotifyStep(AlertStore alerts, AccountStore accounts, AlertChannel channel, InstantSource clock) {
        this.alerts = alerts;
        this.accounts = accounts;
        this.channel = channel;
        this.clock = clock;
    }

    /** Handles an alert; alerts of one account must come in the order they were raised. */
    public void run(Alert alert) {
        Stored<RaisedAlert> current = read(alert);
        while (current.value().notification() == null) {
            current = write(current, decide(alert));
        }
        Notification decided = current.value().notification();
        while (decided != null && decided.isOpen()) {
            channel.send(message(alert));
            current = write(current, decided.delivered(now()));
            decided = current.value().notification();
        }
    }

    private Notification decide(Alert alert) {
        Instant raised = alert.raisedAt();
        // Two posts may spike in one reading: of alerts raised together, those decided already count as earlier.
        List<RaisedAlert> earlier =
                alerts.between(alert.accountId(), raised.minus(AlertPolicy.COOLDOWN), raised.plusMillis(1));
        return new Notification(AlertPolicy.decide(alert, earlier, now()), now(), null);
    }

    private Stored<RaisedAlert> write(Stored<RaisedAlert> seen, Notification next) {
        return alerts.replace(seen, seen.value().with(next))
                .orElseGet(() -> read(seen.value().alert()));
    }

    private Stored<RaisedAlert> read(Alert alert) {
        return alerts.find(alert).orElseThrow(() -> new IllegalStateException("no alert " + alert.id()));
    }

    private AlertMessage message(Alert alert) {
        Account account = accounts.find(alert.accountId())
                .map(stored -> stored.value().account())
                .orElseGet(() -> Account.unlisted(alert.accountId(), alert.accountId()));
        return new AlertMessage(alert, account, AlertText.of(alert, account));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
