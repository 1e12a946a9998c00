package org.legation.core.memory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.AggregateStore;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.store.Stored;

public final class MemoryAggregates implements AggregateStore {

    private record Key(String scope, LocalDate day) {}

    private final Guarded<Key, AccountDay> accounts;
    private final Guarded<Key, ScopeDay> scopes;

    public MemoryAggregates(Saboteur saboteur) {
        accounts = new Guarded<>(saboteur);
        scopes = new Guarded<>(saboteur);
    }

    /** Writes whatever stands there. */
    public void put(AccountDay day) {
        accounts.replace(key(day), accounts.find(key(day)), day);
    }

    public List<AccountDay> accountDays() {
        return List.copyOf(accounts.values().values());
    }

    public Optional<ScopeDay> scope(Scope scope, LocalDate day) {
        return scopes.find(new Key(scope.toString(), day)).map(Stored::value);
    }

    private static Key key(AccountDay day) {
        return new Key(day.accountId(), day.day());
    }

    @Override
    public Map<LocalDate, Stored<AccountDay>> accountDays(String accountId, Set<LocalDate> days) {
        Map<LocalDate, Stored<AccountDay>> found = new HashMap<>();
        days.forEach(day -> accounts.find(new Key(accountId, day)).ifPresent(stored -> found.put(day, stored)));
        return found;
    }

    @Override
    public Map<LocalDate, ScopeDay> scopeDays(Scope scope, Set<LocalDate> days) {
        Map<LocalDate, ScopeDay> found = new HashMap<>();
        days.forEach(day -> scope(scope, day).ifPresent(sum -> found.put(day, sum)));
        return found;
    }

    @Override
    public Date date(LocalDate day) {
        return new Date(
                accountDays().stream().filter(one -> one.day().equals(day)).toList(),
                scopes.all().stream()
                        .filter(one -> one.value().day().equals(day))
                        .toList());
    }

    @Override
    public Optional<Stored<AccountDay>> replace(Optional<Stored<AccountDay>> seen, AccountDay next) {
        return accounts.replace(key(next), seen, next);
    }

    @Override
    public Optional<Stored<ScopeDay>> replaceScope(Optional<Stored<ScopeDay>> seen, ScopeDay next) {
        return scopes.replace(new Key(next.scope().toString(), next.day()), seen, next);
    }
}
