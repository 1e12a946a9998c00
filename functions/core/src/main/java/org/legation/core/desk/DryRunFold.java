package org.legation.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.DataTrouble.Kind;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.Words;
import org.legation.core.tell.AlertText;
import org.legation.core.time.Beijing;

/** Makes a dry run of facts, one after the other. */
final class DryRunFold {

    private final Map<String, Account> accounts;
    private final AlertSettings settings;
    private final Instant from;
    private final DryRunLoads loads;
    private final Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
    private final Map<LocalDate, DryRun.Day> days = new TreeMap<>();
    private final List<RaisedAlert> decided = new ArrayList<>();
    private final List<DryRun.Message> told = new ArrayList<>();
    private DeskState state;

    DryRunFold(Map<String, Account> accounts, AlertSettings settings, Fleet fleet, Instant from) {
        this.accounts = accounts;
        this.settings = settings;
        this.from = from;
        this.loads = new DryRunLoads(settings);
        this.state = DeskState.START.with(fleet);
    }

    void take(Alert fact) {
        if (!isOfDesk(fact)) {
            endTroubles(fact.raisedAt());
            decide(fact);
        }
    }

    /** What the desk itself found, by the settings of then; by these it finds its own. */
    private static boolean isOfDesk(Alert fact) {
        return fact instanceof DataTrouble trouble
                && trouble.accountId().equals(Alert.FLEET)
                && (trouble.kind() == Kind.COUNTS_FELL || trouble.kind() == Kind.MANY_AT_ONCE);
    }

    /** The desk looks each minute for what is over by itself. */
    private void endTroubles(Instant now) {
        for (Trouble trouble : state.troubles()) {
            Instant until = trouble.until();
            if (trouble.isOfAll() && until != null && trouble.hasRunOut(now)) {
                decide(new DataTrouble(Alert.FLEET, until, trouble.kind(), trouble.since(), true, 0, 0));
            }
        }
    }

    private void decide(Alert fact) {
        Deque<Alert> open = new ArrayDeque<>(List.of(fact));
        for (Alert alert = open.poll(); alert != null; alert = open.poll()) {
            Decided one = Desk.decide(state, alert, account(alert.accountId()), settings, alert.raisedAt());
            state = one.after();
            open.addAll(one.raises());
            if (!alert.raisedAt().isBefore(from)) {
                note(alert, one);
            }
        }
    }

    private void note(Alert alert, Decided one) {
        List<String> channels = one.decision().isTold() ? channels(alert, one) : List.of();
        Notification notification =
                new Notification(one.decision(), one.severity(), alert.raisedAt(), one.because(), channels);
        decided.add(RaisedAlert.of(alert).with(notification));
        decisions.merge(one.decision(), 1, Integer::sum);
        days.merge(Beijing.day(alert.raisedAt()), day(alert, one), DryRunFold::sum);
        if (one.decision().isTold()) {
            told.add(new DryRun.Message(alert, one.decision(), one.severity(), channels, title(alert, one)));
            loads.told(alert.raisedAt(), channels);
            if (alert instanceof Spike && one.severity() == Severity.MAJOR) {
                loads.reminded(alert.raisedAt());
            }
        }
    }

    private List<String> channels(Alert alert, Decided one) {
        List<Account> about = one.together().isEmpty()
                ? List.of(account(alert.accountId()))
                : one.together().stream()
                        .map(other -> account(other.accountId()))
                        .toList();
        return Routing.channels(alert, one, about, settings);
    }

    private Words title(Alert alert, Decided one) {
        return one.decision() == Decision.OPEN_TOPIC
                ? TopicText.title(one.together())
                : AlertText.title(alert, one.severity(), account(alert.accountId()));
    }

    private static DryRun.Day day(Alert alert, Decided one) {
        boolean isTold = one.decision().isTold();
        Severity severity = one.severity();
        return new DryRun.Day(
                Beijing.day(alert.raisedAt()),
                counted(alert instanceof Spike ? severity : null),
                counted(isTold ? severity : null),
                isTold && severity == null ? 1 : 0);
    }

    private static Map<Severity, Integer> counted(@Nullable Severity severity) {
        return severity == null ? Map.of() : Map.of(severity, 1);
    }

    private static DryRun.Day sum(DryRun.Day a, DryRun.Day b) {
        return new DryRun.Day(a.day(), sum(a.found(), b.found()), sum(a.told(), b.told()), a.data() + b.data());
    }

    private static Map<Severity, Integer> sum(Map<Severity, Integer> a, Map<Severity, Integer> b) {
        Map<Severity, Integer> sum = new HashMap<>(a);
        b.forEach((severity, n) -> sum.merge(severity, n, Integer::sum));
        return sum;
    }

    private Account account(String id) {
        Account known = accounts.get(id);
        return known != null ? known : Account.unlisted(id, id);
    }

    DryRun result(Instant to) {
        endTroubles(to);
        loads.digests(from, to, decided, this::account);
        return new DryRun(
                from,
                to,
                decided.size(),
                state.fleet(),
                Thresholds.of(settings.falseAlertsPerDay(), state.fleet()),
                Map.copyOf(decisions),
                List.copyOf(days.values()),
                loads.all(),
                List.copyOf(told));
    }
}
