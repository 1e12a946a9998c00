package org.legation.core.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import org.legation.core.score.HourlyGains;

/**
 * A Beijing day of a scope: the sum of its accounts' days.
 *
 * @param accounts how many accounts have something on that day
 * @param observed of these, how many were observed that day; of the others what they gained is not known
 * @param totals the posts published that day
 * @param gains what was gained that day, hour by hour
 * @param asOf the last observation that anything here comes from
 */
public record ScopeDay(
        Scope scope, LocalDate day, long accounts, long observed, Totals totals, HourlyGains gains, Instant asOf) {

    public static ScopeDay start(Scope scope, LocalDate day) {
        return new ScopeDay(scope, day, 0, 0, Totals.EMPTY, HourlyGains.NONE, Instant.EPOCH);
    }

    public ScopeDay plus(AccountDay account) {
        Instant latest = account.asOf();
        return new ScopeDay(
                scope,
                day,
                accounts + 1,
                observed + (account.gainsAsOf() == null ? 0 : 1),
                totals.plus(account.totals()),
                gains.plus(account.gains()),
                latest.isAfter(asOf) ? latest : asOf);
    }
}
