package org.legation.core.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.Scope;
import org.legation.core.standing.StandingStore;
import org.legation.core.standing.Standings;
import org.legation.core.store.Stored;

/** Makes the standings of some days; days are given in their order, from the first window's first on. */
final class Windows {

    private final StandingStore store;
    private final Map<LocalDate, List<Stored<Standings>>> seen = new HashMap<>();
    private final NavigableMap<LocalDate, List<AccountDay>> window = new TreeMap<>();
    private final Set<LocalDate> needed = new TreeSet<>();

    /** For no day. */
    Windows(StandingStore store) {
        this.store = store;
    }

    /** Reads what is to be replaced, before anything that it is made of. */
    void prepare(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(last -> seen.put(last, store.all(last)));
        from.minusDays(Standings.WINDOW_DAYS - 1L).datesUntil(to.plusDays(1)).forEach(needed::add);
    }

    /** The days that the windows are made of. */
    Set<LocalDate> needed() {
        return needed;
    }

    void add(LocalDate day, List<AccountDay> accountDays, Map<String, Account> registry) {
        if (!needed.contains(day)) {
            return;
        }
        window.put(day, accountDays);
        window.headMap(day.minusDays(Standings.WINDOW_DAYS - 1L)).clear();
        if (seen.containsKey(day)) {
            for (AgencyKind kind : AgencyKind.values()) {
                make(kind, day, registry);
            }
            seen.remove(day);
        }
    }

    private void make(AgencyKind kind, LocalDate last, Map<String, Account> registry) {
        Map<String, List<AccountDay>> days = new TreeMap<>();
        window.values()
                .forEach(accountDays -> accountDays.forEach(day -> {
                    Account account = registry.get(day.accountId());
                    if (account != null && account.kind() == kind) {
                        days.computeIfAbsent(day.accountId(), id -> new ArrayList<>())
                                .add(day);
                    }
                }));
        Standings next = Standings.of(Scope.group(kind), last, days);
        if (!next.rows().isEmpty() || seen(next).isPresent()) {
            // Whoever replaced one meanwhile began later and knows more.
            store.replace(seen(next), next);
        }
    }

    private Optional<Stored<Standings>> seen(Standings next) {
        return seen.getOrDefault(next.last(), List.of()).stream()
                .filter(stored -> stored.value().group().equals(next.group()))
                .findFirst();
    }
}
