package org.legation.core.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.Totals;

/**
 * What a number about a period is made of.
 *
 * @param totals of the posts published in it
 * @param days those days of it that have something, where it is about one account; null for several accounts, of which
 *     sums alone are kept
 */
public record PeriodSample(Totals totals, @Nullable List<AccountDay> days) {

    public PeriodSample {
        days = days == null ? null : List.copyOf(days);
    }

    /** Of one account. */
    public static PeriodSample of(List<AccountDay> days) {
        return new PeriodSample(days.stream().map(AccountDay::totals).reduce(Totals.EMPTY, Totals::plus), days);
    }

    /** Of several accounts, or where the single posts do not matter. */
    public static PeriodSample of(Totals totals) {
        return new PeriodSample(totals, null);
    }
}
