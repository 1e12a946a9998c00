package org.legation.api.series;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.aggregate.Totals;
import org.legation.core.post.Count;
import org.legation.core.score.HourlyGains;

/**
 * A day of any scope, as a series needs it.
 *
 * @param accounts null for one account
 * @param isObserved whether anything was observed that day; otherwise what was gained is not known
 * @param account the same of one account, with its posts
 * @param followers missing for a scope of several accounts
 */
record SeriesDay(
        LocalDate day,
        @Nullable Long accounts,
        boolean isObserved,
        @Nullable AccountDay account,
        Totals totals,
        HourlyGains gains,
        Count followers,
        Instant asOf) {

    static SeriesDay of(AccountDay day) {
        return new SeriesDay(
                day.day(), null, day.gainsAsOf() != null, day, day.totals(), day.gains(), day.followers(), day.asOf());
    }

    static SeriesDay of(ScopeDay day) {
        return new SeriesDay(
                day.day(),
                day.accounts(),
                day.observed() > 0,
                null,
                day.totals(),
                day.gains(),
                Count.missing(),
                day.asOf());
    }
}
