package org.legation.core.poll;

import java.util.List;
import java.util.Optional;
import org.legation.core.store.Stored;

/** The accounts: what the registry says of them, and where their polling stands. */
public interface AccountStore {

    Optional<Stored<WatchedAccount>> find(String accountId);

    /** All accounts; the table is small and read whole. */
    List<Stored<WatchedAccount>> all();

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @param seen what was read; empty if there was nothing
     * @return what stands there now; empty if another writer came first, who then must be read
     */
    Optional<Stored<WatchedAccount>> replace(Optional<Stored<WatchedAccount>> seen, WatchedAccount next);
}
