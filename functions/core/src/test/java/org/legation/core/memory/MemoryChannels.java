package org.legation.core.memory;

import java.util.List;
import java.util.Optional;
import org.legation.core.deliver.ChannelState;
import org.legation.core.deliver.ChannelStore;
import org.legation.core.store.Stored;

public final class MemoryChannels implements ChannelStore {

    private final Guarded<String, ChannelState> rows;

    public MemoryChannels(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    public ChannelState get(String name) {
        return find(name).orElseThrow().value();
    }

    @Override
    public Optional<Stored<ChannelState>> find(String name) {
        return rows.find(name);
    }

    @Override
    public List<ChannelState> all() {
        return rows.all().stream().map(Stored::value).toList();
    }

    @Override
    public Optional<Stored<ChannelState>> replace(Optional<Stored<ChannelState>> seen, ChannelState next) {
        return rows.replace(next.name(), seen, next);
    }
}
