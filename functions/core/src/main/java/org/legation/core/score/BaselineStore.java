package org.legation.core.score;

import java.util.Optional;
import org.legation.core.store.Stored;

/** The baselines, one for each account. */
public interface BaselineStore {

    Optional<Stored<Baseline>> find(String accountId);

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<Baseline>> replace(Optional<Stored<Baseline>> seen, Baseline next);
}
