package org.legation.api.alert;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.table.ItemWriter;
import org.legation.api.web.Cursor;
import org.legation.api.web.Page;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;

/** Alerts of all accounts, newest first. */
@Path("/alerts")
@Tag(name = "Alerts")
public class AlertResource {

    private static final String LIST = "alerts";
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration USUAL = Duration.ofDays(30);

    /** How many are looked at for one page; those that a filter drops count, too. */
    private static final int MOST_READ = 1000;

    private final Stores stores;
    private final InstantSource clock;

    public AlertResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listAlerts", summary = "Alerts, newest first · 告警，新者在前")
    public Page<AlertView> list(
            @QueryParam("account") @Nullable String account,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<String> ofAccount = Optional.ofNullable(account).map(Parameters::accountId);
        Optional<Severity> least = Parameters.word(
                "severity", severity, "notice, spike or major; the least severe to show", AlertResource::severity);
        Optional<String> after = Cursor.read(LIST, cursor);
        Instant before = after.map(AlertResource::secondAfter)
                .or(() -> Parameters.moment("to", to))
                .orElse(clock.instant().plusSeconds(1));
        Instant first = Parameters.moment("from", from).orElse(before.minus(USUAL));
        if (first.isBefore(before.minus(LONGEST))) {
            throw ProblemException.parameter("from", "a moment at most a year before to", first.toString());
        }
        int most = Parameters.limit(limit, 50, 200);
        List<RaisedAlert> read = stores.alerts().latest(first, before, MOST_READ);
        List<RaisedAlert> found = read.stream()
                .filter(raised -> after.isEmpty() || place(raised).compareTo(after.get()) < 0)
                .filter(raised ->
                        ofAccount.isEmpty() || raised.alert().accountId().equals(ofAccount.get()))
                .filter(raised -> least.isEmpty() || raised.alert().severity().compareTo(least.get()) >= 0)
                .limit(most)
                .toList();
        Map<String, Account> accounts = new HashMap<>();
        stores.accounts()
                .all()
                .forEach(stored -> accounts.put(
                        stored.value().account().id(), stored.value().account()));
        return new Page<>(
                found.stream()
                        .map(raised -> AlertView.of(raised, account(raised, accounts)))
                        .toList(),
                next(read, found, most));
    }

    /** The page ends where its last alert was raised, or where reading stopped. */
    private static @Nullable String next(List<RaisedAlert> read, List<RaisedAlert> found, int most) {
        boolean full = found.size() == most;
        if (!full && read.size() < MOST_READ) {
            return null;
        }
        RaisedAlert last = full ? found.get(most - 1) : read.get(read.size() - 1);
        return Cursor.after(LIST, place(last));
    }

    /** Where an alert stands in the list; alerts of one moment are told apart by their ids. */
    private static String place(RaisedAlert raised) {
        return ItemWriter.key(raised.alert().raisedAt()) + "#" + raised.alert().id();
    }

    private static Instant secondAfter(String place) {
        return Instant.parse(place.substring(0, place.indexOf('#'))).plusSeconds(1);
    }

    private static Account account(RaisedAlert raised, Map<String, Account> accounts) {
        String id = raised.alert().accountId();
        Account known = accounts.get(id);
        return known != null ? known : new Account(id, id, null, AgencyKind.OTHER, null, false);
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }
}
