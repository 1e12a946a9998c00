package org.legation.adapters.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts what is done to a table, in units as AWS would bill them: a write by the larger of the old and the new item,
 * once more for an index; a refused write like a write that reaches no index; a read by four kilobytes, half for a scan.
 */
public final class MeteredTable implements ItemTable {

    private final ItemTable table;
    private final Table schema;
    private final Usage usage;
    private final Map<Key, Integer> sizes = new ConcurrentHashMap<>();

    public MeteredTable(ItemTable table, Table schema, Usage usage) {
        this.table = table;
        this.schema = schema;
        this.usage = usage;
    }

    @Override
    public Optional<Map<String, AttributeValue>> get(Key key) {
        Optional<Map<String, AttributeValue>> item = timed(() -> table.get(key));
        usage.read(ItemSize.readUnits(item.map(this::note).orElse(0)));
        return item;
    }

    @Override
    public List<Map<String, AttributeValue>> get(Set<Key> keys) {
        List<Map<String, AttributeValue>> items = timed(() -> table.get(keys));
        items.forEach(item -> usage.read(ItemSize.readUnits(note(item))));
        usage.read(keys.size() - items.size());
        return items;
    }

    @Override
    public Optional<Map<String, AttributeValue>> putIfAbsent(Map<String, AttributeValue> item) {
        Optional<Map<String, AttributeValue>> existing = timed(() -> table.putIfAbsent(item));
        if (existing.isPresent()) {
            usage.refused(refusedUnits(note(existing.get()), ItemSize.of(item)));
        } else {
            usage.inserted(units(0, note(item)));
        }
        return existing;
    }

    @Override
    public Optional<String> replace(@Nullable String seen, Map<String, AttributeValue> item) {
        Optional<String> written = timed(() -> table.replace(seen, item));
        if (written.isPresent() && written.get().equals(seen)) {
            return written;
        }
        int before = sizes.getOrDefault(keyOf(item), 0);
        int versioned = ItemSize.of(item) + VERSION.length() + 12;
        if (written.isEmpty()) {
            usage.refused(refusedUnits(before, versioned));
            return written;
        }
        sizes.put(keyOf(item), versioned);
        if (seen == null) {
            usage.inserted(units(before, versioned));
        } else {
            usage.replaced(units(before, versioned));
        }
        return written;
    }

    @Override
    public List<Map<String, AttributeValue>> query(Range range) {
        return read(timed(() -> table.query(range)), 1);
    }

    @Override
    public List<Map<String, AttributeValue>> queryIndex(Range range) {
        return read(timed(() -> table.queryIndex(range)), 0.5);
    }

    @Override
    public List<Map<String, AttributeValue>> scan() {
        return read(timed(table::scan), 0.5);
    }

    private List<Map<String, AttributeValue>> read(List<Map<String, AttributeValue>> items, double price) {
        usage.read(
                price * ItemSize.readUnits(items.stream().mapToInt(this::note).sum()));
        return items;
    }

    private int units(int before, int after) {
        int copies = schema.index().isPresent() ? 2 : 1;
        return copies * refusedUnits(before, after);
    }

    private static int refusedUnits(int before, int after) {
        return ItemSize.writeUnits(Math.max(before, after));
    }

    /** Remembers an item's size, since the larger of old and new is billed. */
    private int note(Map<String, AttributeValue> item) {
        int size = ItemSize.of(item);
        sizes.put(keyOf(item), size);
        return size;
    }

    private Key keyOf(Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        return new Key(
                reader.string(schema.partitionKey()),
                schema.sortKey().map(reader::string).orElse(null));
    }

    private <T> T timed(Supplier<T> call) {
        long start = System.nanoTime();
        try {
            return call.get();
        } finally {
            usage.took(System.nanoTime() - start);
        }
    }
}
