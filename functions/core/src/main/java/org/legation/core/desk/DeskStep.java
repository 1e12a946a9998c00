package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.legation.core.account.Account;
import org.legation.core.alert.AlertStore;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.Words;
import org.legation.core.deliver.Outbox;
import org.legation.core.deliver.Queued;
import org.legation.core.poll.AccountStore;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.source.SourceState;
import org.legation.core.source.SourceStore;
import org.legation.core.store.Stored;
import org.legation.core.tell.Wording;

/**
 * What the desk does by the clock: it looks whether accounts can be read, learns how many there are, reminds of what
 * nobody acknowledged, and makes digests.
 *
 * <p>Reads accounts, the source's state, alerts and the desk's state. Each part puts alerts or messages where none of
 * their id is or was, and only then writes the desk's state; one that dies in between is repeated to the same end.
 */
public final class DeskStep {

    private static final Duration FEEDBACK = Duration.ofDays(28);
    private static final int MOST_ALERTS = 2000;

    private final AccountStore accounts;
    private final SourceStore sources;
    private final String source;
    private final AlertStore alerts;
    private final DeskStore desk;
    private final Outbox outbox;
    private final Supplier<AlertSettings> settings;
    private final MessageData data;

    /**
     * A desk.
     *
     * @param source the name of the source that is polled
     */
    public DeskStep(
            AccountStore accounts,
            SourceStore sources,
            String source,
            AlertStore alerts,
            DeskStore desk,
            Outbox outbox,
            Supplier<AlertSettings> settings,
            MessageData data) {
        this.accounts = accounts;
        this.sources = sources;
        this.source = source;
        this.alerts = alerts;
        this.desk = desk;
        this.outbox = outbox;
        this.settings = settings;
        this.data = data;
    }

    /** Does what is due by now. */
    public void run(Instant now) {
        List<WatchedAccount> all = accounts.all().stream().map(Stored::value).toList();
        Map<String, Account> byId = new HashMap<>();
        all.forEach(account -> byId.put(account.account().id(), account.account()));
        AlertSettings rules = settings.get();
        DeskState state = change(before -> before.with(Fleets.renewed(before.fleet(), all, now)));
        SourceState asked = sources.find(source).map(Stored::value).orElse(null);
        DataWatch.news(state, all, asked, now).forEach(alerts::raise);
        DataWatch.unraised(state).forEach(alerts::raise);
        remind(state, rules, byId, now);
        Digests.due(rules.digests(), state.digestedTo(), now).ifPresent(due -> digest(state, rules, byId, due));
    }

    private void remind(DeskState state, AlertSettings rules, Map<String, Account> byId, Instant now) {
        if (rules.escalateTo().isEmpty()) {
            return;
        }
        for (Told told : state.told()) {
            if (!isToRemind(told, rules, now)) {
                continue;
            }
            Optional<RaisedAlert> raised = alerts.find(told.accountId(), told.raisedAt(), told.alertId())
                    .map(Stored::value);
            if (raised.isEmpty() || isKnownLongEnough(raised.get(), rules, now)) {
                raised.ifPresent(alert -> remind(alert, rules, byId, now));
                change(before -> before.reminded(told));
            }
        }
    }

    /** People have had their time: an alert may be told long after it was raised. */
    private static boolean isKnownLongEnough(RaisedAlert raised, AlertSettings rules, Instant now) {
        Notification notification = raised.notification();
        return notification != null
                && !notification.decidedAt().plus(rules.escalateAfter()).isAfter(now);
    }

    private static boolean isToRemind(Told told, AlertSettings rules, Instant now) {
        return told.severity() == Severity.MAJOR
                && told.strength() > 0
                && told.decision().isTold()
                && !told.reminded()
                && !told.raisedAt().plus(rules.escalateAfter()).isAfter(now);
    }

    private void remind(RaisedAlert raised, AlertSettings rules, Map<String, Account> byId, Instant now) {
        if (raised.reaction().acknowledgedAt() == null && raised.alert() instanceof Spike spike) {
            Account account = byId.getOrDefault(spike.accountId(), unlisted(spike.accountId()));
            Message message = new Messages(data).reminder(spike, Severity.MAJOR, account, now);
            rules.escalateTo().forEach(channel -> outbox.put(Queued.of(channel, message, now)));
        }
    }

    private void digest(DeskState state, AlertSettings rules, Map<String, Account> byId, Instant due) {
        Instant from = Digests.from(state.digestedTo(), due);
        List<RaisedAlert> span = alerts.latest(from.minus(Desk.NEWS), due, MOST_ALERTS);
        List<RaisedAlert> judged = alerts.latest(due.minus(FEEDBACK), due, MOST_ALERTS);
        for (ChannelSettings channel : rules.channels()) {
            Digest digest = Digests.of(
                    from,
                    due,
                    span,
                    judged,
                    id -> Routing.tells(rules, channel.name(), byId.getOrDefault(id, unlisted(id))));
            if (!digest.isEmpty()) {
                outbox.put(Queued.of(channel.name(), message(digest, byId), due));
            }
        }
        change(before -> before.digestedTo(due));
    }

    private Message message(Digest digest, Map<String, Account> byId) {
        Words title = DigestText.title(digest);
        List<Words> lines = DigestText.lines(digest, byId);
        Map<String, Long> numbers = Map.of(
                "told", (long) digest.told(),
                "waiting", (long) digest.waiting().size(),
                "held", (long) digest.held(),
                "notices", (long) digest.notices().size());
        return new Message(
                "digest-" + digest.to(),
                MessageType.DIGEST,
                digest.to(),
                null,
                Map.of(),
                "digests",
                null,
                title,
                lines,
                null,
                false,
                data.of(numbers, Wording.text(title, lines)));
    }

    private static Account unlisted(String id) {
        return Account.unlisted(id, id);
    }

    private DeskState change(Function<DeskState, DeskState> change) {
        while (true) {
            Optional<Stored<DeskState>> seen = desk.find();
            DeskState before = seen.map(Stored::value).orElse(DeskState.START);
            DeskState next = change.apply(before);
            if (next.equals(before) || desk.replace(seen, next).isPresent()) {
                return next;
            }
        }
    }
}
