package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.DAY;
import static org.legation.local.store.Samples.accountDay;
import static org.legation.local.store.Samples.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.adapters.Stores;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.AggregateStore;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.rollup.Board;
import org.legation.core.rollup.BoardKind;
import org.legation.core.store.Stored;
import org.legation.core.time.Period;

/** The contract of the store of days. */
@ParameterizedClass
@EnumSource(Engine.class)
class AggregateStoreTest {

    private final Stores stores;
    private final AggregateStore store;

    AggregateStoreTest(Engine engine) {
        stores = engine.stores();
        store = stores.aggregates();
    }

    @Test
    void anAccountsDaysAreFoundByDate() {
        Set<LocalDate> year = DAY.datesUntil(DAY.plusYears(1)).collect(Collectors.toSet());
        year.forEach(day -> store.replace(Optional.empty(), accountDay("a", day, at(1))));
        store.replace(Optional.empty(), accountDay("b", DAY, at(1)));

        assertThat(store.accountDays("a", year)).containsOnlyKeys(year);
        assertThat(store.accountDays("a", Set.of(DAY, DAY.minusDays(1))))
                .containsOnlyKeys(DAY)
                .extractingByKey(DAY)
                .extracting(Stored::value)
                .isEqualTo(accountDay("a", DAY, at(1)));
        assertThat(store.accountDays("nobody", year)).isEmpty();
        assertThat(store.accountDays("a", Set.of())).isEmpty();
    }

    @Test
    void aWriterWhoReadAnOlderStateLoses() {
        Optional<Stored<AccountDay>> first = store.replace(Optional.empty(), accountDay("a", DAY, at(1)));

        assertThat(store.replace(first, accountDay("a", DAY, at(2)))).isPresent();
        assertThat(store.replace(first, accountDay("a", DAY, at(3)))).isEmpty();

        Optional<Stored<ScopeDay>> scope = store.replaceScope(Optional.empty(), scopeDay(Scope.ALL, 1));
        assertThat(store.replaceScope(scope, scopeDay(Scope.ALL, 2))).isPresent();
        assertThat(store.replaceScope(scope, scopeDay(Scope.ALL, 3))).isEmpty();
        assertThat(store.scopeDays(Scope.ALL, Set.of(DAY))).containsEntry(DAY, scopeDay(Scope.ALL, 2));
    }

    @Test
    void aDateHoldsAllAccountsAndScopesAndNoBoard() {
        List<Scope> scopes = List.of(Scope.ALL, Scope.country("XA"), Scope.group(AgencyKind.EMBASSY));
        scopes.forEach(scope -> store.replaceScope(Optional.empty(), scopeDay(scope, 1)));
        for (String account : List.of("a", "b", "zzz", "9900000001")) {
            store.replace(Optional.empty(), accountDay(account, DAY, at(1)));
        }
        store.replace(Optional.empty(), accountDay("a", DAY.plusDays(1), at(1)));
        BoardKind kind = BoardKind.ALL.get(0);
        Board board = new Board(Period.day(DAY), Scope.ALL, kind, 1, 0, List.of(), at(1));
        stores.boards().replace(Optional.empty(), board);

        AggregateStore.Date date = store.date(DAY);

        assertThat(date.accounts())
                .extracting(AccountDay::accountId)
                .containsExactlyInAnyOrder("a", "b", "zzz", "9900000001");
        assertThat(date.scopes())
                .extracting(stored -> stored.value().scope())
                .containsExactlyInAnyOrderElementsOf(scopes);
        assertThat(store.date(DAY.minusDays(1))).isEqualTo(new AggregateStore.Date(List.of(), List.of()));
    }

    private static ScopeDay scopeDay(Scope scope, int minute) {
        return ScopeDay.start(scope, DAY).plus(accountDay("a", DAY, at(minute)));
    }
}
