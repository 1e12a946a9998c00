package org.legation.api.board;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.measure.ValueView.FormulaId;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.account.Account;
import org.legation.core.aggregate.Scope;
import org.legation.core.measure.Formula;
import org.legation.core.measure.Measures;
import org.legation.core.rollup.Board;
import org.legation.core.rollup.BoardKind;
import org.legation.core.rollup.BoardKind.Subject;
import org.legation.core.time.Beijing;
import org.legation.core.time.Period;

/** Rankings of accounts, countries and posts. */
@Path("/boards")
@Tag(name = "Boards")
public class BoardResource {

    private final Stores stores;
    private final InstantSource clock;

    public BoardResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** A board there is. */
    public record Listed(String board, String subject, FormulaId formula) {}

    @GET
    @Operation(operationId = "listBoards", summary = "The boards there are · 榜单列表")
    public List<Listed> list() {
        return BoardKind.ALL.stream()
                .map(kind -> new Listed(kind.id(), kind.subject().name().toLowerCase(Locale.ROOT), id(kind)))
                .toList();
    }

    @GET
    @Path("/{board}")
    @Operation(operationId = "getBoard", summary = "A board of a day, week, month or year · 日、周、月、年榜")
    public BoardView get(
            @PathParam("board") String board,
            @QueryParam("period") @Nullable String period,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("limit") @Nullable String limit) {
        String known = BoardKind.ALL.stream().map(BoardKind::id).collect(Collectors.joining(", "));
        BoardKind kind = Parameters.word("board", board, "one of " + known, BoardKind::ofId)
                .orElseThrow();
        Period of = Parameters.period("period", period).orElse(Period.day(Beijing.day(clock.instant())));
        Scope in = Parameters.scope("scope", scope).orElse(Scope.ALL);
        boolean ranked = in.equals(Scope.ALL) || (in.type() == Scope.Type.GROUP && kind.subject() != Subject.COUNTRIES);
        if (!ranked) {
            throw ProblemException.parameter("scope", "all, or group:KIND for accounts and posts", in.toString());
        }
        int most = Parameters.limit(limit, Board.LENGTH, Board.LENGTH);
        Board found = stores.boards()
                .find(of, in, kind)
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no board " + kind.id() + " of " + of + " for " + in + "; nothing was observed."));
        Map<String, Account> accounts = new HashMap<>();
        stores.accounts()
                .all()
                .forEach(stored -> accounts.put(
                        stored.value().account().id(), stored.value().account()));
        return new BoardView(
                kind.id(),
                in.toString(),
                of.id(),
                id(kind),
                found.of(),
                found.asOf(),
                found.entries().stream()
                        .limit(most)
                        .map(entry -> view(entry, accounts))
                        .toList());
    }

    private static BoardView.Entry view(Board.Entry entry, Map<String, Account> accounts) {
        Account account = accounts.get(entry.subject());
        return new BoardView.Entry(
                entry.rank(),
                entry.subject(),
                account == null ? null : account.name(),
                entry.post() == null ? null : entry.post().toString(),
                entry.post() == null
                        ? null
                        : "https://weibo.com/" + entry.subject() + "/"
                                + entry.post().bid(),
                entry.value(),
                entry.posts());
    }

    private static FormulaId id(BoardKind kind) {
        Formula formula = kind.subject() == Subject.POSTS
                ? Measures.post(kind.measure()).orElseThrow().formula()
                : Measures.period(kind.measure()).orElseThrow().formula();
        return new FormulaId(formula.id(), formula.version());
    }
}
