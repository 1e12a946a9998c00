package org.legation.api.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.legation.adapters.Stores;
import org.legation.api.coverage.CoverageView;
import org.legation.api.coverage.Shown;
import org.legation.api.web.Parameters;
import org.legation.core.aggregate.Scope;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.store.Stored;

/** Reads what a series is made of. */
final class SeriesReader {

    private SeriesReader() {}

    /** How much was seen of a scope; an account that is not there is a problem. */
    static CoverageView coverage(Stores stores, Scope scope, Shown shown) {
        if (scope.type() != Scope.Type.ACCOUNT) {
            List<WatchedAccount> accounts =
                    stores.accounts().all().stream().map(Stored::value).toList();
            return CoverageView.of(scope, accounts, shown);
        }
        return CoverageView.of(Parameters.account("scope", scope.name(), stores.accounts()), shown);
    }

    static List<SeriesDay> days(Stores stores, SeriesQuery query) {
        Set<LocalDate> days = query.first().datesUntil(query.last().plusDays(1)).collect(Collectors.toSet());
        if (query.of().type() != Scope.Type.ACCOUNT) {
            return stores.aggregates().scopeDays(query.of(), days).values().stream()
                    .map(SeriesDay::of)
                    .toList();
        }
        return stores.aggregates().accountDays(query.of().name(), days).values().stream()
                .map(stored -> SeriesDay.of(stored.value()))
                .toList();
    }
}
