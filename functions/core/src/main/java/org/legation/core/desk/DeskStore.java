package org.legation.core.desk;

import java.util.Optional;
import org.legation.core.store.Stored;

/** Where the desk's state lies. */
public interface DeskStore {

    Optional<Stored<DeskState>> find();

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @param seen empty if nothing stood there
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<DeskState>> replace(Optional<Stored<DeskState>> seen, DeskState next);
}
