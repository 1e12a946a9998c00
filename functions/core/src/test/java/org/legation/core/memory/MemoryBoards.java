package org.legation.core.memory;

import java.util.List;
import java.util.Optional;
import org.legation.core.aggregate.Scope;
import org.legation.core.rollup.Board;
import org.legation.core.rollup.BoardKind;
import org.legation.core.rollup.BoardStore;
import org.legation.core.store.Stored;
import org.legation.core.time.Period;

public final class MemoryBoards implements BoardStore {

    private record Key(Period period, Scope scope, BoardKind kind) {}

    private final Guarded<Key, Board> rows;

    public MemoryBoards(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    @Override
    public Optional<Board> find(Period period, Scope scope, BoardKind kind) {
        return rows.find(new Key(period, scope, kind)).map(Stored::value);
    }

    @Override
    public List<Stored<Board>> all(Period period) {
        return rows.all().stream()
                .filter(stored -> stored.value().period().equals(period))
                .toList();
    }

    @Override
    public Optional<Stored<Board>> replace(Optional<Stored<Board>> seen, Board next) {
        return rows.replace(new Key(next.period(), next.scope(), next.kind()), seen, next);
    }
}
