package org.legation.adapters.deliver;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.core.deliver.Outbox;
import org.legation.core.deliver.Queued;
import org.legation.core.store.Stored;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The outbox, an item for each message and channel. */
public final class ItemOutbox implements Outbox {

    private final ItemTable table;

    public ItemOutbox(ItemTable table) {
        this.table = table;
    }

    @Override
    public void put(Queued message) {
        // Replacing nothing fails if it was put before, which is as good.
        table.replace(null, QueuedItems.write(message));
    }

    @Override
    public Optional<Stored<Queued>> find(String channel, String id) {
        return table.get(new ItemTable.Key(channel, id)).map(ItemOutbox::stored);
    }

    @Override
    public List<Stored<Queued>> waiting(String channel) {
        return table.query(ItemTable.Range.all(channel)).stream()
                .map(ItemOutbox::stored)
                .filter(stored -> stored.value().isWaiting())
                .sorted(Comparator.comparing(stored -> stored.value().queuedAt()))
                .toList();
    }

    @Override
    public Optional<Stored<Queued>> replace(Stored<Queued> seen, Queued next) {
        return table.replace(seen.version(), QueuedItems.write(next)).map(version -> new Stored<>(next, version));
    }

    private static Stored<Queued> stored(Map<String, AttributeValue> item) {
        return new Stored<>(QueuedItems.read(item), new ItemReader(item).version());
    }
}
