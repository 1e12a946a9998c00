package org.legation.core.poll;

import java.time.Instant;
import org.legation.core.account.Account;

/** An account and where its polling stands. */
public record WatchedAccount(Account account, PollState poll) {

    /** Whether it should have been polled by now. */
    public boolean isDue(Instant now) {
        return account.enabled() && poll.dueAt() != null && !poll.dueAt().isAfter(now);
    }

    /** Whether a ticket is the one its next poll waits for. */
    public boolean accepts(PollTicket ticket) {
        return account.enabled() && ticket.slot().equals(poll.dueAt());
    }

    public WatchedAccount with(PollState state) {
        return new WatchedAccount(account, state);
    }
}
