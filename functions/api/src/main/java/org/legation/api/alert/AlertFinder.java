package org.legation.api.alert;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.legation.adapters.Stores;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Reaction;
import org.legation.core.deliver.ChannelState;
import org.legation.core.deliver.Queued;
import org.legation.core.desk.Messages;
import org.legation.core.store.Stored;

/** Finds one alert and what became of it. */
@Singleton
class AlertFinder {

    /** Older ones are not looked for. */
    private static final Duration OLDEST = Duration.ofDays(366);

    /** Most that are asked for are younger. */
    private static final Duration USUAL = Duration.ofDays(7);

    private static final String ID = "[A-Za-z0-9-]{1,80}";

    private final Stores stores;
    private final InstantSource clock;

    AlertFinder(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * An alert of an account.
     *
     * @throws ProblemException if the ids are none, or there is no such alert
     */
    RaisedAlert find(String account, String alert) {
        String accountId = Parameters.accountId("id", account);
        if (!alert.matches(ID)) {
            throw ProblemException.parameter("alertId", "an alert's id such as 5012345678901234-s30", alert);
        }
        Instant end = clock.instant().plusSeconds(1);
        Instant young = end.minus(USUAL);
        return find(accountId, alert, young, end)
                .or(() -> find(accountId, alert, end.minus(OLDEST), young))
                .orElseThrow(() -> missing(accountId, alert));
    }

    private Optional<RaisedAlert> find(String account, String alert, Instant from, Instant before) {
        return stores.alerts().between(account, from, before).stream()
                .filter(raised -> raised.alert().id().equals(alert))
                .findFirst();
    }

    private static ProblemException missing(String account, String alert) {
        return ProblemException.notFound("There is no alert " + alert + " of the account " + account + ".");
    }

    /** Whose an alert is. */
    Account account(Alert alert) {
        String id = alert.accountId();
        return stores.accounts()
                .find(id)
                .map(stored -> stored.value().account())
                .orElseGet(() -> Account.unlisted(id, id));
    }

    /** An alert with what became of its messages. */
    AlertDetail detail(RaisedAlert raised) {
        return new AlertDetail(AlertView.of(raised, account(raised.alert())), deliveries(raised));
    }

    private List<DeliveryView> deliveries(RaisedAlert raised) {
        Notification notification = raised.notification();
        if (notification == null) {
            return List.of();
        }
        // A reminder may have gone elsewhere; and routes may have changed since.
        Set<String> channels = new TreeSet<>(notification.channels());
        stores.channels().all().stream().map(ChannelState::name).forEach(channels::add);
        List<String> ids =
                List.of(Messages.id(raised.alert(), notification.decision()), Messages.reminderId(raised.alert()));
        return channels.stream()
                .flatMap(channel -> ids.stream().flatMap(id -> queued(channel, id).stream()))
                .map(DeliveryView::of)
                .toList();
    }

    private Optional<Queued> queued(String channel, String id) {
        return stores.outbox().find(channel, id).map(Stored::value);
    }

    /** Lets people react to an alert; whatever others write meanwhile stays. */
    RaisedAlert react(RaisedAlert found, UnaryOperator<Reaction> change) {
        Alert alert = found.alert();
        while (true) {
            Stored<RaisedAlert> seen = stores.alerts()
                    .find(alert.accountId(), alert.raisedAt(), alert.id())
                    .orElseThrow(() -> missing(alert.accountId(), alert.id()));
            Reaction before = seen.value().reaction();
            Reaction next = change.apply(before);
            if (next.equals(before)) {
                return seen.value();
            }
            Optional<Stored<RaisedAlert>> written =
                    stores.alerts().replace(seen, seen.value().with(next));
            if (written.isPresent()) {
                return written.get().value();
            }
        }
    }
}
