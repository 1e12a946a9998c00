package org.legation.api.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.web.AccountFilter;
import org.legation.api.web.AccountParameters;
import org.legation.api.web.Cursor;
import org.legation.api.web.ParameterDocs;
import org.legation.api.web.Parameters;
import org.legation.core.account.Account;
import org.legation.core.poll.WatchedAccount;

/** How much of each account was seen. */
@Path("/coverage")
@Tag(name = "Coverage")
public class CoverageResource {

    private static final String LIST = "coverage";
    private static final String WHERE = "/accounts/{id}/coverage";

    private final Stores stores;
    private final InstantSource clock;

    public CoverageResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Accounts and their coverage, by id.
     *
     * @param coverage of all accounts chosen, not only those on this page
     * @param next the cursor of the next page; absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CoveragePage")
    public record Listed(
            CoverageView coverage,
            List<AccountCoverage> items,
            @Nullable String next) {}

    @GET
    @Operation(operationId = "listCoverage", summary = "How much of each account was seen, by id · 各账号的覆盖情况")
    public Listed list(
            @BeanParam AccountParameters asked,
            @Parameter(description = CoverageDays.FROM_DOCS, schema = @Schema(format = "date"))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = CoverageDays.TO_DOCS, schema = @Schema(format = "date"))
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
        AccountFilter filter = asked.filter();
        Instant now = clock.instant();
        Shown shown = CoverageDays.of(from, to, now).shown(now);
        int most = Parameters.limit(limit, 50, 200);
        Optional<String> after = Cursor.read(LIST, cursor, Account::requireId);
        List<WatchedAccount> chosen = filter.of(stores.accounts());
        List<WatchedAccount> page = chosen.stream()
                .filter(account -> after.isEmpty() || account.account().id().compareTo(after.get()) > 0)
                .limit(most + 1L)
                .toList();
        boolean more = page.size() > most;
        List<AccountCoverage> items = page.stream()
                .limit(most)
                .map(account -> AccountCoverage.of(account, shown, stores.log(), now))
                .toList();
        return new Listed(
                CoverageView.mean(chosen, shown, WHERE),
                items,
                more ? Cursor.after(LIST, items.get(most - 1).id()) : null);
    }
}
