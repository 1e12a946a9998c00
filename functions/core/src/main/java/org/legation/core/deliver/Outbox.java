package org.legation.core.deliver;

import java.util.List;
import java.util.Optional;
import org.legation.core.store.Stored;

/** The messages of all channels. */
public interface Outbox {

    /** Puts a message there unless one of its id is or was there. */
    void put(Queued message);

    Optional<Stored<Queued>> find(String channel, String id);

    /** A channel's messages that wait, oldest first. */
    List<Stored<Queued>> waiting(String channel);

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<Queued>> replace(Stored<Queued> seen, Queued next);
}
