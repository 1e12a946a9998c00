package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.DAY;
import static org.legation.local.store.Samples.at;
import static org.legation.local.store.Samples.mid;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.aggregate.Scope;
import org.legation.core.rollup.Board;
import org.legation.core.rollup.BoardKind;
import org.legation.core.rollup.BoardStore;
import org.legation.core.store.Stored;
import org.legation.core.time.Period;

/** The contract of the store of boards. */
@ParameterizedClass
@EnumSource(Engine.class)
class BoardStoreTest {

    private static final Period WEEK = Period.of(Period.Type.WEEK, DAY);

    private final BoardStore store;

    BoardStoreTest(Engine engine) {
        store = engine.stores().boards();
    }

    @Test
    void aBoardIsFoundAsItWasWritten() {
        Board board = board(WEEK, Scope.country("XA"), BoardKind.ALL.get(6), -0.1234567890123);

        store.replace(Optional.empty(), board);

        assertThat(store.find(WEEK, Scope.country("XA"), BoardKind.ALL.get(6))).contains(board);
        assertThat(store.find(WEEK, Scope.ALL, BoardKind.ALL.get(6))).isEmpty();
        assertThat(store.find(Period.day(DAY), Scope.country("XA"), BoardKind.ALL.get(6)))
                .isEmpty();
    }

    @Test
    void aPeriodHoldsItsBoards() {
        for (BoardKind kind : BoardKind.ALL) {
            store.replace(Optional.empty(), board(WEEK, Scope.ALL, kind, 1));
        }
        store.replace(Optional.empty(), board(Period.day(DAY), Scope.ALL, BoardKind.ALL.get(0), 1));

        assertThat(store.all(WEEK))
                .extracting(stored -> stored.value().kind())
                .containsExactlyInAnyOrderElementsOf(BoardKind.ALL);
        assertThat(store.all(Period.of(Period.Type.YEAR, DAY))).isEmpty();
    }

    @Test
    void aWriterWhoReadAnOlderBoardLoses() {
        BoardKind kind = BoardKind.ALL.get(0);
        Optional<Stored<Board>> first = store.replace(Optional.empty(), board(WEEK, Scope.ALL, kind, 1));

        assertThat(store.replace(first, board(WEEK, Scope.ALL, kind, 2))).isPresent();
        assertThat(store.replace(first, board(WEEK, Scope.ALL, kind, 3))).isEmpty();
        assertThat(store.find(WEEK, Scope.ALL, kind)).contains(board(WEEK, Scope.ALL, kind, 2));
    }

    private static Board board(Period period, Scope scope, BoardKind kind, double value) {
        List<Board.Entry> entries =
                List.of(new Board.Entry(1, "a", mid(1), value, 3), new Board.Entry(1, "b", null, value, 3));
        return new Board(period, scope, kind, 1, 2, entries, at(1));
    }
}
