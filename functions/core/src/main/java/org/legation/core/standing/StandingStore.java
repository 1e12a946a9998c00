package org.legation.core.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.legation.core.aggregate.Scope;
import org.legation.core.store.Stored;

/** The standings, by group and last day. */
public interface StandingStore {

    Optional<Standings> find(Scope group, LocalDate last);

    /** All groups' standings of a day. */
    List<Stored<Standings>> all(LocalDate last);

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<Standings>> replace(Optional<Stored<Standings>> seen, Standings next);
}
