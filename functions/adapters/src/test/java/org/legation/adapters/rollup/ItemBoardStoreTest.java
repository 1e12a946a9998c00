package org.legation.adapters.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.legation.adapters.Some;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.Scope;
import org.legation.core.rollup.Board;
import org.legation.core.rollup.BoardKind;
import org.legation.core.time.Period;
import org.legation.events.topology.Table;

class ItemBoardStoreTest {

    @Property
    void everyBoardComesBack(@ForAll("boards") Board board) {
        ItemBoardStore store = new ItemBoardStore(new MemoryTable(Table.AGGREGATES));

        store.replace(Optional.empty(), board);

        assertThat(store.find(board.period(), board.scope(), board.kind())).contains(board);
        assertThat(store.all(board.period()))
                .singleElement()
                .satisfies(stored -> assertThat(stored.value()).isEqualTo(board));
    }

    @Provide
    Arbitrary<Board> boards() {
        Arbitrary<Period> periods = Combinators.combine(Arbitraries.of(Period.Type.class), Some.days())
                .as(Period::of);
        Arbitrary<Scope> scopes = Arbitraries.oneOf(
                Arbitraries.just(Scope.ALL),
                Arbitraries.of(AgencyKind.class).map(Scope::group),
                Arbitraries.of("FR", "EU", "XA").map(Scope::country));
        Arbitrary<Board.Entry> entries = Combinators.combine(
                        Arbitraries.integers().between(1, 25),
                        Some.accountIds(),
                        Some.mids().injectNull(0.5),
                        Arbitraries.doubles().between(-1e12, 1e12),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(Board.Entry::new);
        return Combinators.combine(
                        periods,
                        scopes,
                        Arbitraries.of(BoardKind.ALL),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.longs().between(0, 1_000_000),
                        entries.list().ofMaxSize(25),
                        Some.moments())
                .as(Board::new);
    }
}
