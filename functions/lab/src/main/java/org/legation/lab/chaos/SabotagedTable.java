package org.legation.lab.chaos;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table whose every call may be the process's last. */
final class SabotagedTable implements ItemTable {

    private final ItemTable table;
    private final Sabotage sabotage;

    SabotagedTable(ItemTable table, Sabotage sabotage) {
        this.table = table;
        this.sabotage = sabotage;
    }

    @Override
    public Optional<Map<String, AttributeValue>> get(Key key) {
        return read(() -> table.get(key));
    }

    @Override
    public List<Map<String, AttributeValue>> get(Set<Key> keys) {
        return read(() -> table.get(keys));
    }

    @Override
    public Optional<Map<String, AttributeValue>> putIfAbsent(Map<String, AttributeValue> item) {
        return write(() -> table.putIfAbsent(item));
    }

    @Override
    public Optional<String> replace(@Nullable String seen, Map<String, AttributeValue> item) {
        return write(() -> table.replace(seen, item));
    }

    @Override
    public List<Map<String, AttributeValue>> query(Range range) {
        return read(() -> table.query(range));
    }

    @Override
    public List<Map<String, AttributeValue>> queryIndex(Range range) {
        return read(() -> table.queryIndex(range));
    }

    @Override
    public List<Map<String, AttributeValue>> scan() {
        return read(table::scan);
    }

    private <T> T read(Supplier<T> call) {
        sabotage.beforeRead();
        return call.get();
    }

    private <T> T write(Supplier<T> call) {
        sabotage.beforeWrite();
        T result = call.get();
        sabotage.afterWrite();
        return result;
    }
}
