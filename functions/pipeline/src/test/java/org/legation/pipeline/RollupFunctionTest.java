package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.pipeline.MemoryPipeline.CONSULATE;
import static org.legation.pipeline.MemoryPipeline.EMBASSY;
import static org.legation.pipeline.MemoryPipeline.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.Scope;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Cell;
import org.legation.core.expect.Peers;
import org.legation.core.post.Basis;
import org.legation.core.post.PostType;
import org.legation.core.rollup.Board;
import org.legation.core.rollup.BoardKind;
import org.legation.core.score.Baseline;
import org.legation.core.store.Stored;
import org.legation.core.time.Period;
import org.legation.events.RollupRequest;
import org.legation.events.RollupRequest.Span;
import org.legation.events.StreamBatch;

class RollupFunctionTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final BoardKind BY_ENGAGEMENT = new BoardKind(BoardKind.Subject.ACCOUNTS, "engagement");

    private final MemoryPipeline pipeline = new MemoryPipeline();

    @BeforeEach
    void twoAccountsHaveDays() {
        pipeline.list(EMBASSY, MemoryPipeline.NOW);
        pipeline.list(CONSULATE, MemoryPipeline.NOW);
        pipeline.functions.score().score(sample("score/good.json", StreamBatch.class));
        pipeline.functions.aggregate().aggregate(sample("aggregate/good.json", StreamBatch.class));
        pipeline.changes.clear();
    }

    @ParameterizedTest
    @CsvSource({"all, 2", "country:XA, 2", "group:embassy, 1", "group:consulate, 1"})
    void accountsDaysAreSummedOverTheirScopes(String scope, long accounts) {
        pipeline.functions.rollup().rollup(sample("rollup/good.json", RollupRequest.class));

        assertThat(pipeline.stores
                        .aggregates()
                        .scopeDays(Scope.parse(scope), Set.of(TODAY))
                        .get(TODAY)
                        .accounts())
                .isEqualTo(accounts);
    }

    @Test
    void accountsAreRankedOnTheBoardOfTheDay() {
        pipeline.functions.rollup().rollup(sample("rollup/good.json", RollupRequest.class));

        Board board = pipeline.stores
                .boards()
                .find(Period.day(TODAY), Scope.ALL, BY_ENGAGEMENT)
                .orElseThrow();
        assertThat(board.entries()).extracting(Board.Entry::subject).containsExactly(EMBASSY, CONSULATE);
        assertThat(board.entries()).extracting(Board.Entry::value).containsExactly(51.0, 18.0);
    }

    @ParameterizedTest
    @CsvSource({
        "RECENT, 2026-11-20, true",
        "RECENT, 2026-W47, false",
        "MONTH, 2026-W47, true",
        "MONTH, 2026-11, true",
        "MONTH, 2026, false",
        "YEAR, 2026, true"
    })
    void aSpanRenewsItsPeriodsAndNoOthers(Span span, String period, boolean ranked) {
        pipeline.functions
                .rollup()
                .rollup(new RollupRequest(1, Instant.parse("2026-11-20T01:05:00Z"), span, null, null));

        assertThat(pipeline.stores.boards().all(Period.parse(period)).isEmpty()).isNotEqualTo(ranked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-W47", "2026-11", "2026"})
    void aRangeRenewsAllPeriodsThatTouchIt(String period) {
        pipeline.functions.rollup().rollup(sample("rollup/good-range.json", RollupRequest.class));

        assertThat(pipeline.stores.boards().find(Period.parse(period), Scope.group(AgencyKind.EMBASSY), BY_ENGAGEMENT))
                .isPresent();
    }

    @Test
    void accountsAreToldWhatTheirPeersTeachAndNothingElseIsDone() {
        RollupRequest request = new RollupRequest(1, Instant.parse("2026-11-20T16:05:00Z"), Span.PEERS, null, null);
        learn(EMBASSY);
        learn(CONSULATE);

        pipeline.functions.rollup().rollup(request);

        assertThat(peers(EMBASSY).day()).isEqualTo(TODAY.plusDays(1));
        assertThat(peers(CONSULATE).day()).isEqualTo(TODAY.plusDays(1));
        assertThat(pipeline.stores.boards().all(Period.day(TODAY))).isEmpty();
    }

    /** As if five posts of the account had been followed. */
    private void learn(String account) {
        Optional<Stored<Baseline>> seen = pipeline.stores.baselines().find(account);
        Baseline before = seen.orElseThrow().value();
        AgeCells cells = new AgeCells(Basis.ALL, Collections.nCopies(AgeGrid.SIZE, new Cell(5, 20, 2)));
        Baseline after = new Baseline(
                account,
                before.versions(),
                before.slot(),
                before.asOf(),
                before.followers(),
                before.gains(),
                before.silentUntil(),
                Map.of(PostType.ORIGINAL, cells),
                before.live(),
                before.peers(),
                before.detection());
        assertThat(pipeline.stores.baselines().replace(seen, after)).isPresent();
    }

    private Peers peers(String account) {
        return pipeline.stores.accounts().find(account).orElseThrow().value().peers();
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        pipeline.functions.rollup().rollup(sample("rollup/good.json", RollupRequest.class));
        assertThat(pipeline.changes).isNotEmpty();
        pipeline.changes.clear();

        pipeline.functions.rollup().rollup(sample("rollup/good.json", RollupRequest.class));

        assertThat(pipeline.changes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollup/bad.json", "rollup/bad-range.json"})
    void aBadRequestIsRefusedBeforeAnythingIsDone(String name) {
        assertThatThrownBy(() -> pipeline.functions.rollup().rollup(sample(name, RollupRequest.class)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(pipeline.changes).isEmpty();
    }
}
