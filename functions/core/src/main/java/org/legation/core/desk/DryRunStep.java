package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertStore;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.poll.AccountStore;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.store.Stored;

/** Makes dry runs of what is stored. Reads alerts, accounts and the desk's state; writes nothing. */
public final class DryRunStep {

    /** The longest span. */
    public static final int MOST_DAYS = 90;

    /** More facts are not read. */
    public static final int MOST_FACTS = 20_000;

    private final AlertStore alerts;
    private final AccountStore accounts;
    private final DeskStore desk;

    public DryRunStep(AlertStore alerts, AccountStore accounts, DeskStore desk) {
        this.alerts = alerts;
        this.accounts = accounts;
        this.desk = desk;
    }

    /**
     * What would have been told in the days up to now; empty if there are more facts than {@link #MOST_FACTS}.
     *
     * @param days how many, 1 to {@link #MOST_DAYS}
     */
    public Optional<DryRun> run(AlertSettings settings, int days, Instant now) {
        Instant from = now.minus(Duration.ofDays(days));
        List<RaisedAlert> read = alerts.latest(from.minus(DeskState.KEPT), now.plusMillis(1), MOST_FACTS + 1);
        if (read.size() > MOST_FACTS) {
            return Optional.empty();
        }
        List<Alert> facts =
                new ArrayList<>(read.stream().map(RaisedAlert::alert).toList());
        Collections.reverse(facts);
        List<WatchedAccount> watched =
                accounts.all().stream().map(Stored::value).toList();
        Map<String, Account> byId = new HashMap<>();
        watched.forEach(account -> byId.put(account.account().id(), account.account()));
        return Optional.of(DryRun.of(facts, byId, settings, fleet(watched, now), from, now));
    }

    /** As the desk knows it; counted where no desk ever ran. */
    private Fleet fleet(List<WatchedAccount> watched, Instant now) {
        Fleet known = desk.find().map(stored -> stored.value().fleet()).orElse(Fleet.UNKNOWN);
        return known.isKnown() ? known : Fleets.renewed(known, watched, now);
    }
}
