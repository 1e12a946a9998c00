package org.legation.core.desk;

import java.time.Instant;
import java.util.List;
import org.legation.core.poll.WatchedAccount;

/** Counts what is watched. Pure. */
final class Fleets {

    /** A smaller change is not worth a write. */
    private static final double WORTHWHILE = 0.1;

    private Fleets() {}

    /** What is watched now; what was known before, if that is near enough. */
    static Fleet renewed(Fleet known, List<WatchedAccount> accounts, Instant now) {
        int polled = 0;
        double posts = 0;
        for (WatchedAccount account : accounts) {
            if (account.account().enabled()) {
                polled++;
                posts += account.poll().rhythm().postsPerDay(now);
            }
        }
        boolean isNear =
                known.accounts() == polled && Math.abs(posts - known.postsPerDay()) <= WORTHWHILE * known.postsPerDay();
        return isNear ? known : new Fleet(polled, posts);
    }
}
