package org.legation.core.memory;

import java.util.List;
import java.util.Optional;
import org.legation.core.poll.AccountStore;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.store.Stored;

public final class MemoryAccounts implements AccountStore {

    private final Guarded<String, WatchedAccount> rows;

    public MemoryAccounts(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    /** Writes whatever stands there. */
    public void put(WatchedAccount account) {
        rows.replace(account.account().id(), find(account.account().id()), account);
    }

    public WatchedAccount get(String accountId) {
        return find(accountId).orElseThrow().value();
    }

    @Override
    public Optional<Stored<WatchedAccount>> find(String accountId) {
        return rows.find(accountId);
    }

    @Override
    public List<Stored<WatchedAccount>> all() {
        return rows.all();
    }

    @Override
    public Optional<Stored<WatchedAccount>> replace(Optional<Stored<WatchedAccount>> seen, WatchedAccount next) {
        return rows.replace(next.account().id(), seen, next);
    }
}
