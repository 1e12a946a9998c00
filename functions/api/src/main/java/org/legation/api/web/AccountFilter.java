package org.legation.api.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.AgencyKind;
import org.legation.core.poll.AccountStore;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.store.Stored;

/** Which accounts a list is about: the parameters {@code kind}, {@code country} and {@code enabled}. */
public record AccountFilter(Optional<AgencyKind> kind, Optional<String> country, Optional<Boolean> enabled) {

    /**
     * Reads the parameters.
     *
     * @throws ProblemException naming the parameter that is not as expected
     */
    public static AccountFilter of(@Nullable String kind, @Nullable String country, @Nullable String enabled) {
        return new AccountFilter(
                Parameters.kind("kind", kind),
                Parameters.country("country", country),
                Parameters.flag("enabled", enabled));
    }

    /** The accounts that pass, by id. */
    public List<WatchedAccount> of(AccountStore accounts) {
        return accounts.all().stream()
                .map(Stored::value)
                .filter(this::passes)
                .sorted(Comparator.comparing(account -> account.account().id()))
                .toList();
    }

    private boolean passes(WatchedAccount watched) {
        return kind.filter(wanted -> watched.account().kind() != wanted).isEmpty()
                && country.filter(wanted -> !wanted.equals(watched.account().country()))
                        .isEmpty()
                && enabled.filter(wanted -> watched.account().enabled() != wanted)
                        .isEmpty();
    }
}
