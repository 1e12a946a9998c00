package org.legation.lab.real;

import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.legation.adapters.alert.JsonMessageData;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;
import org.legation.core.desk.AlertSettings;
import org.legation.core.desk.Decided;
import org.legation.core.desk.Desk;
import org.legation.core.desk.DeskState;
import org.legation.core.desk.Messages;
import org.legation.core.desk.QuietHours;

/** The product's desk with the usual settings, but never quiet: each alert is decided when it is raised. */
final class LabDesk {

    private static final AlertSettings SETTINGS = settings();

    private final Messages messages = new Messages(new JsonMessageData());
    private final Map<String, Account> accounts = new HashMap<>();
    private final List<News> news = new ArrayList<>();
    private DeskState state = DeskState.START;

    private static AlertSettings settings() {
        AlertSettings usual = AlertSettings.USUAL;
        return new AlertSettings(
                usual.falseAlertsPerDay(),
                new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
                usual.digests(),
                usual.channels(),
                usual.routes(),
                usual.dataRoute(),
                usual.escalateTo(),
                usual.escalateAfter(),
                usual.tellResolved());
    }

    /** Decides about an alert and about what follows from it. */
    void decide(Alert alert, Account account) {
        accounts.put(account.id(), account);
        Deque<Alert> waiting = new ArrayDeque<>(List.of(alert));
        while (!waiting.isEmpty()) {
            Alert next = waiting.remove();
            Decided decided = Desk.decide(state, next, account, SETTINGS, next.raisedAt());
            state = decided.after();
            news.add(new News(account, next, decided, messages.of(next, decided, account, accounts, next.raisedAt())));
            waiting.addAll(decided.raises());
        }
    }

    /** All that was decided, in its order. */
    List<News> news() {
        return news;
    }

    /** How many alerts each decision was made about. */
    Map<Decision, Long> decisions() {
        Map<Decision, Long> counts = new EnumMap<>(Decision.class);
        news.forEach(one -> counts.merge(one.decided().decision(), 1L, Long::sum));
        return counts;
    }
}
