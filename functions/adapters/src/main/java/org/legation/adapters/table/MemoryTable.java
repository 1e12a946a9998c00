package org.legation.adapters.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table in memory, held to the same contract as the real one. Thread-safe. */
public final class MemoryTable implements ItemTable {

    /** Is told of every change, in order. */
    public interface Listener {
        void changed(@Nullable Map<String, AttributeValue> before, Map<String, AttributeValue> after);
    }

    /** An index may have several items of one sort key. */
    private record IndexKey(String sort, Key item) implements Comparable<IndexKey> {
        @Override
        public int compareTo(IndexKey other) {
            int bySort = ItemTable.compare(sort, other.sort);
            return bySort != 0 ? bySort : item.toString().compareTo(other.item.toString());
        }
    }

    private final Table schema;
    private final Listener listener;
    private final NavigableMap<String, NavigableMap<String, Map<String, AttributeValue>>> partitions = new TreeMap<>();

    public MemoryTable(Table schema) {
        this(schema, (before, after) -> {});
    }

    public MemoryTable(Table schema, Listener listener) {
        this.schema = schema;
        this.listener = listener;
    }

    @Override
    public synchronized Optional<Map<String, AttributeValue>> get(Key key) {
        return Optional.ofNullable(partition(key.partition()).get(sort(key.sort())));
    }

    @Override
    public synchronized List<Map<String, AttributeValue>> get(Set<Key> keys) {
        return keys.stream().map(this::get).flatMap(Optional::stream).toList();
    }

    @Override
    public synchronized Optional<Map<String, AttributeValue>> putIfAbsent(Map<String, AttributeValue> item) {
        Optional<Map<String, AttributeValue>> existing = get(keyOf(item));
        if (existing.isEmpty()) {
            put(null, item);
        }
        return existing;
    }

    @Override
    public synchronized Optional<String> replace(@Nullable String seen, Map<String, AttributeValue> item) {
        String next = Etag.of(item);
        if (next.equals(seen)) {
            return Optional.of(next);
        }
        @Nullable Map<String, AttributeValue> existing = get(keyOf(item)).orElse(null);
        boolean stands = existing == null
                ? seen == null
                : seen != null && seen.equals(new ItemReader(existing).optionalString(VERSION));
        if (!stands) {
            return Optional.empty();
        }
        Map<String, AttributeValue> versioned = new HashMap<>(item);
        versioned.put(VERSION, AttributeValue.fromS(next));
        put(existing, versioned);
        return Optional.of(next);
    }

    @Override
    public synchronized List<Map<String, AttributeValue>> query(Range range) {
        return within(range, bounded(range), key -> key);
    }

    /** The partition's items within the bounds, found without looking at the others. */
    private NavigableMap<String, Map<String, AttributeValue>> bounded(Range range) {
        NavigableMap<String, Map<String, AttributeValue>> items = partition(range.partition());
        String from = range.from();
        String to = range.to();
        if (from != null && to != null && ItemTable.compare(from, to) > 0) {
            return Collections.emptyNavigableMap();
        }
        NavigableMap<String, Map<String, AttributeValue>> tail = from == null ? items : items.tailMap(from, true);
        return to == null ? tail : tail.headMap(to, true);
    }

    @Override
    public synchronized List<Map<String, AttributeValue>> queryIndex(Range range) {
        Table.Index index = schema.index().orElseThrow();
        NavigableMap<IndexKey, Map<String, AttributeValue>> entries = new TreeMap<>();
        for (Map<String, AttributeValue> item : scan()) {
            ItemReader reader = new ItemReader(item);
            String sort = reader.optionalString(index.sortKey());
            if (sort != null && range.partition().equals(reader.optionalString(index.partitionKey()))) {
                entries.put(new IndexKey(sort, keyOf(item)), item);
            }
        }
        return within(range, entries, IndexKey::sort);
    }

    @Override
    public synchronized List<Map<String, AttributeValue>> scan() {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        partitions.values().forEach(partition -> items.addAll(partition.values()));
        return items;
    }

    private void put(@Nullable Map<String, AttributeValue> before, Map<String, AttributeValue> item) {
        Key key = keyOf(item);
        Map<String, AttributeValue> copy = Collections.unmodifiableMap(new HashMap<>(item));
        partitions
                .computeIfAbsent(key.partition(), name -> new TreeMap<>(ItemTable::compare))
                .put(sort(key.sort()), copy);
        listener.changed(before, copy);
    }

    private static <K> List<Map<String, AttributeValue>> within(
            Range range, NavigableMap<K, Map<String, AttributeValue>> entries, Function<K, String> sort) {
        return (range.descending() ? entries.descendingMap() : entries)
                .entrySet().stream()
                        .filter(entry -> range.holds(sort.apply(entry.getKey())))
                        .limit(range.limit())
                        .map(Map.Entry::getValue)
                        .toList();
    }

    private NavigableMap<String, Map<String, AttributeValue>> partition(String name) {
        // Also an empty one must sort as the others do, or a range of it may be no range.
        return partitions.getOrDefault(name, new TreeMap<>(ItemTable::compare));
    }

    private Key keyOf(Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        return new Key(
                reader.string(schema.partitionKey()),
                schema.sortKey().map(reader::string).orElse(null));
    }

    private static String sort(@Nullable String sort) {
        return sort == null ? "" : sort;
    }
}
