package org.legation.api.coverage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.web.ParameterDocs;
import org.legation.api.web.Parameters;
import org.legation.core.poll.WatchedAccount;

/** What was seen of one account, and what was not. */
@Path("/accounts/{id}/coverage")
@Tag(name = "Coverage")
public class AccountCoverageResource {

    private final Stores stores;
    private final InstantSource clock;

    public AccountCoverageResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getAccountCoverage",
            summary = "What was seen of an account, what was not, and why · 单个账号的覆盖情况、缺口与原因")
    public CoverageDetail get(
            @Parameter(description = ParameterDocs.ID, schema = @Schema(pattern = ParameterDocs.ID_PATTERN))
                    @PathParam("id")
                    String id,
            @Parameter(description = CoverageDays.FROM_DOCS, schema = @Schema(format = "date"))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = CoverageDays.TO_DOCS, schema = @Schema(format = "date"))
                    @QueryParam("to")
                    @Nullable String to) {
        WatchedAccount account = Parameters.account("id", id, stores.accounts());
        Instant now = clock.instant();
        CoverageDays days = CoverageDays.of(from, to, now);
        Shown shown = days.shown(now);
        return CoverageDetail.of(
                AccountCoverage.of(account, shown, stores.log(), now),
                account.poll().coverage(),
                shown,
                postsSeen(account.account().id(), days));
    }

    private long postsSeen(String accountId, CoverageDays days) {
        return stores
                .aggregates()
                .accountDays(
                        accountId,
                        days.first().datesUntil(days.last().plusDays(1)).collect(Collectors.toSet()))
                .values()
                .stream()
                .mapToLong(day -> day.value().totals().posts())
                .sum();
    }
}
