package org.legation.core.rollup;

import java.util.List;
import java.util.Optional;
import org.legation.core.aggregate.Scope;
import org.legation.core.store.Stored;
import org.legation.core.time.Period;

/** The boards, by period. */
public interface BoardStore {

    Optional<Board> find(Period period, Scope scope, BoardKind kind);

    /** All boards of a period. */
    List<Stored<Board>> all(Period period);

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<Board>> replace(Optional<Stored<Board>> seen, Board next);
}
