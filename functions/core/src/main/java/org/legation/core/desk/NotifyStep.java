package org.legation.core.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertStore;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Message;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.deliver.Outbox;
import org.legation.core.deliver.Queued;
import org.legation.core.poll.AccountStore;
import org.legation.core.store.Stored;

/**
 * Decides about one alert, and puts what is to be told into the outbox.
 *
 * <p>Reads the alert, its account and the desk's state. Writes the desk's state, which is the commit point of the
 * decision; then what follows from it, then the messages, then the decision into the alert. An attempt that dies
 * between these is repeated: the state remembers the decision, and alerts and messages are put where none of their id
 * is or was.
 */
public final class NotifyStep {

    private final AlertStore alerts;
    private final AccountStore accounts;
    private final DeskStore desk;
    private final Outbox outbox;
    private final Supplier<AlertSettings> settings;
    private final Messages messages;
    private final InstantSource clock;

    public NotifyStep(
            AlertStore alerts,
            AccountStore accounts,
            DeskStore desk,
            Outbox outbox,
            Supplier<AlertSettings> settings,
            MessageData data,
            InstantSource clock) {
        this.alerts = alerts;
        this.accounts = accounts;
        this.desk = desk;
        this.outbox = outbox;
        this.settings = settings;
        this.messages = new Messages(data);
        this.clock = clock;
    }

    /** Handles an alert; alerts of one account must come in the order they were raised. */
    public void run(Alert alert) {
        Stored<RaisedAlert> current = read(alert);
        if (current.value().notification() != null) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AlertSettings rules = settings.get();
        Account account = account(alert.accountId());
        Decided decided = decide(alert, account, rules, now);
        decided.raises().forEach(alerts::raise);
        List<String> channels = decided.decision().isTold() ? tell(alert, decided, account, rules, now) : List.of();
        Notification notification =
                new Notification(decided.decision(), decided.severity(), now, decided.because(), channels);
        while (current.value().notification() == null) {
            current =
                    alerts.replace(current, current.value().with(notification)).orElseGet(() -> read(alert));
        }
    }

    private Decided decide(Alert alert, Account account, AlertSettings rules, Instant now) {
        while (true) {
            Optional<Stored<DeskState>> seen = desk.find();
            DeskState state = seen.map(Stored::value).orElse(DeskState.START);
            Decided decided = Desk.decide(state, alert, account, rules, now);
            if (decided.after().equals(state)
                    || desk.replace(seen, decided.after()).isPresent()) {
                return decided;
            }
        }
    }

    private List<String> tell(Alert alert, Decided decided, Account account, AlertSettings rules, Instant now) {
        Map<String, Account> about = new HashMap<>(Map.of(account.id(), account));
        if (decided.decision() == Decision.OPEN_TOPIC) {
            decided.together().forEach(told -> about.computeIfAbsent(told.accountId(), this::account));
        }
        Message message = messages.of(alert, decided, account, about, now);
        List<String> channels = Routing.channels(alert, decided, about.values(), rules);
        channels.forEach(channel -> outbox.put(Queued.of(channel, message, now)));
        return channels;
    }

    private Stored<RaisedAlert> read(Alert alert) {
        return alerts.find(alert.accountId(), alert.raisedAt(), alert.id())
                .orElseThrow(() -> new IllegalStateException("no alert " + alert.id()));
    }

    private Account account(String id) {
        return accounts.find(id).map(stored -> stored.value().account()).orElseGet(() -> Account.unlisted(id, id));
    }
}
