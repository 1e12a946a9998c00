package org.legation.core.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legation.core.store.Stored;

/** Days of accounts and of scopes. */
public interface AggregateStore {

    /** Some days of an account; those with nothing are left out. */
    Map<LocalDate, Stored<AccountDay>> accountDays(String accountId, Set<LocalDate> days);

    /** Some days of a group, a country or all; those with nothing are left out. */
    Map<LocalDate, ScopeDay> scopeDays(Scope scope, Set<LocalDate> days);

    /** Everything of one date. */
    Date date(LocalDate day);

    /**
     * What there is of one date.
     *
     * @param accounts all accounts' days
     * @param scopes the days of groups, countries and all, as they were before the accounts' days were read
     */
    record Date(List<AccountDay> accounts, List<Stored<ScopeDay>> scopes) {}

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<AccountDay>> replace(Optional<Stored<AccountDay>> seen, AccountDay next);

    /** As for an account's day. */
    Optional<Stored<ScopeDay>> replaceScope(Optional<Stored<ScopeDay>> seen, ScopeDay next);
}
