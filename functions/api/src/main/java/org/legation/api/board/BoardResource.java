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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.coverage.CoverageView;
import org.legation.api.coverage.Shown;
import org.legation.api.measure.FormulaId;
import org.legation.api.web.ParameterDocs;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.account.Account;
import org.legation.core.aggregate.Scope;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.PostId;
import org.legation.core.rollup.Board;
import org.legation.core.rollup.BoardKind;
import org.legation.core.rollup.BoardKind.Subject;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;
import org.legation.core.time.Period;

/** Rankings of accounts, countries and posts. */
@Path("/boards")
@Tag(name = "Boards")
public class BoardResource {

    private static final String AGE_RULE = "each post at its last observation, which may still grow";

    private final Stores stores;
    private final InstantSource clock;

    public BoardResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** A board there is. */
    @Schema(name = "BoardName")
    public record Listed(String board, String subject, FormulaId formula) {}

    @GET
    @Operation(operationId = "listBoards", summary = "The boards there are · 榜单列表")
    public List<Listed> list() {
        return BoardKind.ALL.stream()
                .map(kind -> new Listed(
                        kind.id(), kind.subject().name().toLowerCase(Locale.ROOT), FormulaId.of(kind.formula())))
                .toList();
    }

    @GET
    @Path("/{board}")
    @Operation(operationId = "getBoard", summary = "A board of a day, week, month or year · 日、周、月、年榜")
    public BoardView get(
            @Parameter(
                            description = "Which board, as `/boards` lists them · 榜单名",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "accounts-by-engagement",
                                                "accounts-by-bci7",
                                                "accounts-by-bci4",
                                                "accounts-by-posts",
                                                "countries-by-engagement",
                                                "posts-by-engagement",
                                                "posts-by-overperformance"
                                            }))
                    @PathParam("board")
                    String board,
            @Parameter(
                            description = "A Beijing day, ISO week, month or year; today if left out · 日、周、月或年",
                            examples = {
                                @ExampleObject(name = "day", value = "2026-11-20"),
                                @ExampleObject(name = "week", value = "2026-W47"),
                                @ExampleObject(name = "month", value = "2026-11"),
                                @ExampleObject(name = "year", value = "2026")
                            },
                            schema = @Schema(pattern = "^[0-9]{4}(-W[0-9]{2}|-[0-9]{2}(-[0-9]{2})?)?$"))
                    @QueryParam("period")
                    @Nullable String period,
            @Parameter(
                            description = "Who is ranked: `all`, or `group:KIND` for accounts and posts · 范围",
                            schema = @Schema(pattern = "^(all|group:[a-z_]{1,20})$", defaultValue = "all"))
                    @QueryParam("scope")
                    @Nullable String scope,
            @Parameter(
                            description = ParameterDocs.LIMIT,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "25",
                                            defaultValue = "25"))
                    @QueryParam("limit")
                    @Nullable String limit) {
        String known = BoardKind.ALL.stream().map(BoardKind::id).collect(Collectors.joining(", "));
        BoardKind kind = Parameters.word("board", board, "one of " + known, BoardKind::ofId)
                .orElseThrow();
        Period of =
                Parameters.period("period", period, clock.instant()).orElse(Period.day(Beijing.day(clock.instant())));
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
        List<WatchedAccount> watched =
                stores.accounts().all().stream().map(Stored::value).toList();
        Map<String, Account> accounts = new HashMap<>();
        watched.forEach(account -> accounts.put(account.account().id(), account.account()));
        Shown shown = Shown.days(of.first(), of.end().minusDays(1), clock.instant());
        return new BoardView(
                kind.id(),
                in.toString(),
                of.id(),
                new FormulaId(kind.measure(), found.version()),
                AGE_RULE,
                found.of(),
                found.asOf(),
                CoverageView.of(in, watched, shown),
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
                entry.post() == null ? null : new PostId(entry.subject(), entry.post()).link(),
                entry.value(),
                entry.posts());
    }
}
