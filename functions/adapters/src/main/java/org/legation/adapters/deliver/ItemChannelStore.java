package org.legation.adapters.deliver;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.core.deliver.ChannelState;
import org.legation.core.deliver.ChannelStore;
import org.legation.core.store.Stored;

/** The states of channels, an item each, in the table of what alerting remembers. */
public final class ItemChannelStore implements ChannelStore {

    private final ItemTable table;

    public ItemChannelStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public Optional<Stored<ChannelState>> find(String name) {
        return table.get(new ItemTable.Key(ChannelItems.PART + name, null))
                .map(item -> new Stored<>(ChannelItems.read(item), new ItemReader(item).version()));
    }

    @Override
    public List<ChannelState> all() {
        return table.scan().stream()
                .filter(item -> new ItemReader(item).string("part").startsWith(ChannelItems.PART))
                .map(ChannelItems::read)
                .sorted(Comparator.comparing(ChannelState::name))
                .toList();
    }

    @Override
    public Optional<Stored<ChannelState>> replace(Optional<Stored<ChannelState>> seen, ChannelState next) {
        return table.replace(seen.map(Stored::version).orElse(null), ChannelItems.write(next))
                .map(version -> new Stored<>(next, version));
    }
}
