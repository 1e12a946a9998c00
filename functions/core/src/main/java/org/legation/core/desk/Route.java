package org.legation.core.desk;

import java.util.List;
import java.util.Set;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.Severity;

/**
 * Who is told of what. A message goes to the channels of every route that it matches; an empty set matches everything.
 *
 * @param channels the names of channels
 * @param severities spike, major
 * @param countries ISO 3166-1 alpha-2
 * @param kinds kinds of agency
 * @param accounts ids
 */
public record Route(
        List<String> channels,
        Set<Severity> severities,
        Set<String> countries,
        Set<AgencyKind> kinds,
        Set<String> accounts) {

    public Route {
        channels = List.copyOf(channels);
        severities = Set.copyOf(severities);
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
        accounts = Set.copyOf(accounts);
    }

    /** Everything to these channels. */
    public static Route all(List<String> channels) {
        return new Route(channels, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Whether what happened at an account, with a severity, goes this way. */
    public boolean matches(Severity severity, Account account) {
        return (severities.isEmpty() || severities.contains(severity)) && matches(account);
    }

    /** Whether what has no severity, such as a digest, speaks of this account here. */
    public boolean matches(Account account) {
        String country = account.country();
        return (countries.isEmpty() || (country != null && countries.contains(country)))
                && (kinds.isEmpty() || kinds.contains(account.kind()))
                && (accounts.isEmpty() || accounts.contains(account.id()));
    }
}
