package org.legation.adapters.poll;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.core.poll.AccountStore;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.store.Stored;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Accounts, one item each. */
public final class ItemAccountStore implements AccountStore {

    private final ItemTable table;

    public ItemAccountStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public Optional<Stored<WatchedAccount>> find(String accountId) {
        return table.get(new ItemTable.Key(accountId, null)).map(ItemAccountStore::stored);
    }

    @Override
    public List<Stored<WatchedAccount>> all() {
        return table.scan().stream().map(ItemAccountStore::stored).toList();
    }

    @Override
    public Optional<Stored<WatchedAccount>> replace(Optional<Stored<WatchedAccount>> seen, WatchedAccount next) {
        return table.replace(seen.map(Stored::version).orElse(null), AccountItems.write(next))
                .map(version -> new Stored<>(next, version));
    }

    private static Stored<WatchedAccount> stored(Map<String, AttributeValue> item) {
        return new Stored<>(AccountItems.read(item), new ItemReader(item).version());
    }
}
