package org.legation.api.coverage;

import java.util.Locale;
import org.legation.core.poll.WatchedAccount;

/** How reading an account goes. */
public enum ReadingState {
    /** The last answer was good. */
    READING,
    /** The last answer was bad. */
    FAILING,
    /** Nothing is asked for the moment, since the source may not be asked: the account has done nothing wrong. */
    HELD,
    /** There was no answer yet. */
    WAITING,
    /** It is not polled. */
    OFF;

    /** Of an account. */
    public static ReadingState of(WatchedAccount account) {
        if (!account.account().enabled()) {
            return OFF;
        } else if (account.poll().failures() > 0) {
            return FAILING;
        } else if (account.poll().failure() != null) {
            return HELD;
        }
        return account.poll().seenAt() == null ? WAITING : READING;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
