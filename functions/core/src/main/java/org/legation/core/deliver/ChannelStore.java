package org.legation.core.deliver;

import java.util.List;
import java.util.Optional;
import org.legation.core.store.Stored;

/** The states of all channels. */
public interface ChannelStore {

    Optional<Stored<ChannelState>> find(String name);

    /** All that there is or was, by name; what others write meanwhile may be missing. */
    List<ChannelState> all();

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @param seen empty if nothing stood there
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<ChannelState>> replace(Optional<Stored<ChannelState>> seen, ChannelState next);
}
