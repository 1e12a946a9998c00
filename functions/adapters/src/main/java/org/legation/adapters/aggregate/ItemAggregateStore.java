package org.legation.adapters.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.AggregateStore;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.store.Stored;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Days, one item each. */
public final class ItemAggregateStore implements AggregateStore {

    private final ItemTable table;

    public ItemAggregateStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public Map<LocalDate, Stored<AccountDay>> accountDays(String accountId, Set<LocalDate> days) {
        Map<LocalDate, Stored<AccountDay>> found = new HashMap<>();
        for (Map<String, AttributeValue> item : table.get(keys(Scope.account(accountId), days))) {
            AccountDay day = AggregateItems.readAccountDay(item);
            found.put(day.day(), new Stored<>(day, new ItemReader(item).version()));
        }
        return found;
    }

    @Override
    public Map<LocalDate, ScopeDay> scopeDays(Scope scope, Set<LocalDate> days) {
        return table.get(keys(scope, days)).stream()
                .map(AggregateItems::readScopeDay)
                .collect(Collectors.toMap(ScopeDay::day, day -> day));
    }

    @Override
    public Date date(LocalDate day) {
        // The scopes first: an account's day that is read after them is newer, never older.
        List<Stored<ScopeDay>> scopes = new ArrayList<>();
        for (Map<String, AttributeValue> item :
                table.query(new ItemTable.Range(day.toString(), "all", null, false, Integer.MAX_VALUE))) {
            if (!AggregateItems.isRanking(item)) {
                scopes.add(new Stored<>(AggregateItems.readScopeDay(item), new ItemReader(item).version()));
            }
        }
        List<AccountDay> accounts = new ArrayList<>();
        for (Map<String, AttributeValue> item : table.query(ItemTable.Range.startingWith(day.toString(), "account:"))) {
            accounts.add(AggregateItems.readAccountDay(item));
        }
        return new Date(accounts, scopes);
    }

    @Override
    public Optional<Stored<AccountDay>> replace(Optional<Stored<AccountDay>> seen, AccountDay next) {
        return table.replace(version(seen), AggregateItems.write(next)).map(version -> new Stored<>(next, version));
    }

    @Override
    public Optional<Stored<ScopeDay>> replaceScope(Optional<Stored<ScopeDay>> seen, ScopeDay next) {
        return table.replace(version(seen), AggregateItems.write(next)).map(version -> new Stored<>(next, version));
    }

    private static @Nullable String version(Optional<? extends Stored<?>> seen) {
        return seen.map(Stored::version).orElse(null);
    }

    private static Set<ItemTable.Key> keys(Scope scope, Set<LocalDate> days) {
        return days.stream().map(day -> AggregateItems.key(day, scope)).collect(Collectors.toSet());
    }
}
