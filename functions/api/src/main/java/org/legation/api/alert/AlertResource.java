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
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.table.ItemWriter;
import org.legation.api.web.Cursor;
import org.legation.api.web.Page;
import org.legation.api.web.ParameterDocs;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.account.Account;
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
    @Operation(operationId = "listAlerts", summary = "Alerts, newest first, whether told or not · 告警，新者在前，含未通知者")
    public Page<AlertView> list(
            @Parameter(
                            description =
                                    "Only this account's; `fleet` for those of all accounts together · 仅此账号；fleet 为整体",
                            schema = @Schema(pattern = ParameterDocs.ID_PATTERN))
                    @QueryParam("account")
                    @Nullable String account,
            @Parameter(
                            description = "The least severe to show; of all, also those without a severity, if left out"
                                    + " · 最低级别；不填则含无级别者",
                            schema = @Schema(enumeration = {"notice", "spike", "major"}))
                    @QueryParam("severity")
                    @Nullable String severity,
            @Parameter(
                            description = "Only those that people were told of (`true`) or were not (`false`)"
                                    + " · 仅已通知（true）或未通知（false）者",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("told")
                    @Nullable String told,
            @Parameter(
                            description = ParameterDocs.FROM
                                    + "; 30 days before `to` if left out, 366 at the most · 默认 `to` 前 30 天",
                            example = ParameterDocs.MOMENT_EXAMPLE)
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = ParameterDocs.TO, example = ParameterDocs.MOMENT_EXAMPLE)
                    @QueryParam("to")
                    @Nullable String to,
            @Parameter(
                            description = ParameterDocs.LIMIT,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable String limit,
            @Parameter(description = ParameterDocs.CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        Predicate<RaisedAlert> chosen = chosen(account, severity, told);
        Instant now = clock.instant();
        Instant end = Parameters.moment("to", to, now).orElse(now.plusSeconds(1));
        Instant first = Parameters.moment("from", from, now).orElse(end.minus(USUAL));
        if (first.isBefore(end.minus(LONGEST)) || !first.isBefore(end)) {
            throw ProblemException.parameter(
                    "from", "a moment before to, " + end + ", and at most 366 days", first.toString());
        }
        Optional<String> after = Cursor.read(LIST, cursor, AlertResource::checked);
        Instant before = after.map(AlertResource::secondAfter).orElse(end);
        int most = Parameters.limit(limit, 50, 200);
        List<RaisedAlert> read = stores.alerts().latest(first, before, MOST_READ);
        List<RaisedAlert> found = read.stream()
                .filter(raised -> after.isEmpty() || place(raised).compareTo(after.get()) < 0)
                .filter(chosen)
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

    private static Predicate<RaisedAlert> chosen(
            @Nullable String account, @Nullable String severity, @Nullable String told) {
        Optional<String> ofAccount = Optional.ofNullable(account).map(id -> Parameters.accountId("account", id));
        Optional<Severity> least = Parameters.word(
                "severity", severity, "notice, spike or major; the least severe to show", AlertResource::severity);
        Optional<Boolean> wasTold = Parameters.flag("told", told);
        return raised -> (ofAccount.isEmpty() || raised.alert().accountId().equals(ofAccount.get()))
                && (least.isEmpty() || isAtLeast(raised.severity(), least.get()))
                && (wasTold.isEmpty() || isTold(raised) == wasTold.get());
    }

    private static boolean isAtLeast(@Nullable Severity severity, Severity least) {
        return severity != null && severity.compareTo(least) >= 0;
    }

    private static boolean isTold(RaisedAlert raised) {
        return raised.notification() != null && raised.notification().decision().isTold();
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

    private static String checked(String place) {
        if (place.indexOf('#') < 0) {
            throw new IllegalArgumentException();
        }
        secondAfter(place);
        return place;
    }

    private static Instant secondAfter(String place) {
        return Instant.parse(place.substring(0, place.indexOf('#'))).plusSeconds(1);
    }

    private static Account account(RaisedAlert raised, Map<String, Account> accounts) {
        String id = raised.alert().accountId();
        Account known = accounts.get(id);
        return known != null ? known : Account.unlisted(id, id);
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }
}
