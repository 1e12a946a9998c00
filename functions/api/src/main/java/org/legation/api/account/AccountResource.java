package org.legation.api.account;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.legation.api.coverage.CoverageView;
import org.legation.api.coverage.Shown;
import org.legation.api.web.AccountFilter;
import org.legation.api.web.AccountParameters;
import org.legation.api.web.Cursor;
import org.legation.api.web.Page;
import org.legation.api.web.ParameterDocs;
import org.legation.api.web.Parameters;
import org.legation.core.account.Account;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.store.Stored;

/** The accounts that are watched. */
@Path("/accounts")
@Tag(name = "Accounts")
public class AccountResource {

    private static final String LIST = "accounts";

    private final Stores stores;
    private final InstantSource clock;

    public AccountResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "Accounts, by id · 账号列表")
    public Page<AccountView> list(
            @BeanParam AccountParameters asked,
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
        int most = Parameters.limit(limit, 50, 200);
        Optional<String> after = Cursor.read(LIST, cursor, Account::requireId);
        List<AccountView> found = filter.of(stores.accounts()).stream()
                .filter(account -> after.isEmpty() || account.account().id().compareTo(after.get()) > 0)
                .limit(most + 1L)
                .map(AccountView::of)
                .toList();
        boolean more = found.size() > most;
        List<AccountView> items = more ? found.subList(0, most) : found;
        return new Page<>(items, more ? Cursor.after(LIST, items.get(most - 1).id()) : null);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccount", summary = "An account and what its posts usually have · 单个账号及其常态")
    public AccountDetail get(
            @Parameter(description = ParameterDocs.ID, schema = @Schema(pattern = ParameterDocs.ID_PATTERN))
                    @PathParam("id")
                    String id) {
        WatchedAccount account = Parameters.account("id", id, stores.accounts());
        return AccountDetail.of(
                AccountView.of(account),
                CoverageView.of(account, Shown.usual(clock.instant())),
                stores.baselines()
                        .find(account.account().id())
                        .map(Stored::value)
                        .orElse(null));
    }
}
