package org.legation.core.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.legation.core.score.Baseline;
import org.legation.core.score.LivePost;
import org.legation.core.store.Replacing;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;

/**
 * Folds an account's committed baselines into its days.
 *
 * <p>Reads and writes the days that the baselines speak of. Each write is a join, so there is no commit point: whatever
 * an attempt has written, another attempt writes the same.
 */
public final class AggregateStep {

    private final AggregateStore store;

    public AggregateStep(AggregateStore store) {
        this.store = store;
    }

    /**
     * Takes in baselines of one account.
     *
     * @param baselines in the order they were committed; another order ends in the same
     */
    public void run(String accountId, List<Baseline> baselines) {
        Set<LocalDate> days = new TreeSet<>();
        for (Baseline baseline : baselines) {
            days.add(baseline.day());
            for (LivePost post : baseline.live().values()) {
                days.add(Beijing.day(post.publishedAt()));
            }
        }
        Map<LocalDate, Stored<AccountDay>> stored = store.accountDays(accountId, days);
        for (LocalDate day : days) {
            Replacing.loop(
                    Optional.ofNullable(stored.get(day)),
                    seen -> merged(accountId, day, seen, baselines),
                    store::replace,
                    () -> Optional.ofNullable(
                            store.accountDays(accountId, Set.of(day)).get(day)));
        }
    }

    private static AccountDay merged(
            String accountId, LocalDate day, Optional<AccountDay> seen, List<Baseline> baselines) {
        AccountDay next = seen.orElse(AccountDay.start(accountId, day));
        for (Baseline baseline : baselines) {
            next = next.with(baseline);
        }
        return next;
    }
}
