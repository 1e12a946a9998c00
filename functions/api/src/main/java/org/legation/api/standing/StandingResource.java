package org.legation.api.standing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.coverage.CoverageView;
import org.legation.api.coverage.Shown;
import org.legation.api.web.ParameterDocs;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.Scope;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.standing.FourForce;
import org.legation.core.standing.Standings;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;

/** Where accounts stand among their peers. */
@Path("/standings")
@Tag(name = "Standings")
public class StandingResource {

    private static final String AGE_RULE =
            "each post of the window at its last observation, which may still grow; of texts, the text as last shown";

    private final Stores stores;
    private final InstantSource clock;

    public StandingResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getStandings",
            summary =
                    "Where the accounts of a kind stand among each other over 28 days, and their four-force view · 同类账号 28 日排名与四力视图")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public StandingsView get(
            @Parameter(
                            description =
                                    "The kind of account; may be left out if `account` is given · 机构类型，给出 account 时可省略")
                    @QueryParam("group")
                    @Nullable String group,
            @Parameter(
                            description =
                                    "Last Beijing day of the window; today if left out, or yesterday as long as there is none of today · 窗口最后一日（北京日期）",
                            schema = @Schema(format = "date"))
                    @QueryParam("day")
                    @Nullable String day,
            @Parameter(
                            description = "Only this account's row, among the accounts of its kind · 仅该账号，在同类中的位置",
                            schema = @Schema(pattern = ParameterDocs.ID_PATTERN))
                    @QueryParam("account")
                    @Nullable String account,
            @Parameter(
                            description =
                                    "Weights of spread, service, interaction and approval in the four-force view, divided by commas; they add up to 1 · 传播力、服务力、互动力、认同度的权重，和为 1",
                            schema = @Schema(pattern = "^[0-9.]+(,[0-9.]+){3}$", defaultValue = "0.30,0.20,0.30,0.20"))
                    @QueryParam("weights")
                    @Nullable String weights,
            @Parameter(
                            description = ParameterDocs.LIMIT,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable String limit) {
        Instant now = clock.instant();
        Optional<AgencyKind> kind = Parameters.kind("group", group);
        Optional<LocalDate> asked = Parameters.day("day", day, now);
        List<Double> shares = Parameters.weights("weights", weights).orElse(FourForce.WEIGHTS);
        int most = Parameters.limit(limit, 100, 500);
        String only = account == null ? null : Parameters.accountId("account", account);
        List<WatchedAccount> watched =
                stores.accounts().all().stream().map(Stored::value).toList();
        Map<String, Account> registry = new HashMap<>();
        watched.forEach(one -> registry.put(one.account().id(), one.account()));
        Scope in = Scope.group(kind(kind, only, registry));
        Standings found = find(in, asked, Beijing.day(now));
        Shown shown = Shown.days(found.first(), found.last(), now);
        return new StandingsView(
                in.name(),
                new StandingsView.Window(found.first(), found.last(), Standings.WINDOW_DAYS),
                AGE_RULE,
                found.rows().size(),
                found.asOf(),
                CoverageView.of(only == null ? in : Scope.account(only), watched, shown),
                StandingRows.formulas(found),
                StandingRows.named(shares),
                rows(StandingRows.of(found, shares, registry), only, most, found));
    }

    /** The group asked for: by its name, or as that of the account. */
    private static AgencyKind kind(Optional<AgencyKind> asked, @Nullable String only, Map<String, Account> registry) {
        if (only == null) {
            return asked.orElseThrow(() -> ProblemException.parameter(
                    "group", "one of " + AgencyKind.words() + ", unless account is given", ""));
        }
        Account account = registry.get(only);
        if (account == null) {
            throw ProblemException.notFound("There is no account " + only + ".");
        }
        AgencyKind own = account.kind();
        asked.filter(other -> other != own).ifPresent(other -> {
            throw ProblemException.parameter("group", own.word() + ", the account's own, or nothing", other.word());
        });
        return own;
    }

    private Standings find(Scope in, Optional<LocalDate> asked, LocalDate today) {
        List<LocalDate> days = asked.map(List::of).orElse(List.of(today, today.minusDays(1)));
        return days.stream()
                .flatMap(day -> stores.standings().find(in, day).stream())
                .filter(standings -> !standings.rows().isEmpty())
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "There are no standings of " + in + " up to " + days.get(0) + "; nothing was observed."));
    }

    private static List<StandingsView.Row> rows(
            List<StandingsView.Row> all, @Nullable String only, int most, Standings found) {
        List<StandingsView.Row> rows = all.stream()
                .filter(row -> only == null || row.accountId().equals(only))
                .limit(most)
                .toList();
        if (rows.isEmpty()) {
            throw ProblemException.notFound("Account " + only + " does not stand among " + found.group() + " from "
                    + found.first() + " to " + found.last() + "; nothing was observed.");
        }
        return rows;
    }
}
