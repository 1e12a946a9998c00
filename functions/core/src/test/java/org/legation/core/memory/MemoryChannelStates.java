package org.legation.core.memory;

import java.util.Optional;
import org.legation.core.deliver.ChannelState;
import org.legation.core.deliver.ChannelStore;
import org.legation.core.store.Stored;

public final class MemoryChannelStates implements ChannelStore {

    private final Guarded<String, ChannelState> rows;

    public MemoryChannelStates(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    @Override
    public Optional<Stored<ChannelState>> find(String name) {
        return rows.find(name);
    }

    @Override
    public Optional<Stored<ChannelState>> replace(Optional<Stored<ChannelState>> seen, ChannelState next) {
        return rows.replace(next.name(), seen, next);
    }
}
