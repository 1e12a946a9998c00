package org.legation.core.poll;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.expect.Peers;
import org.legation.core.observe.Observation;

/**
 * An account and where its polling stands.
 *
 * @param peers what its next entry in the log is to say of its peers; null if nothing
 */
public record WatchedAccount(
        Account account, PollState poll, @Nullable Peers peers) {

    /** An account whose log says all there is to say of its peers. */
    public WatchedAccount(Account account, PollState poll) {
        this(account, poll, null);
    }

    /** Whether it should have been polled by now. */
    public boolean isDue(Instant now) {
        return account.enabled() && poll.dueAt() != null && !poll.dueAt().isAfter(now);
    }

    /** Whether a ticket is the one its next poll waits for. */
    public boolean accepts(PollTicket ticket) {
        return account.enabled() && ticket.slot().equals(poll.dueAt());
    }

    public WatchedAccount with(PollState state) {
        return new WatchedAccount(account, state, peers);
    }

    public WatchedAccount with(@Nullable Peers taught) {
        return new WatchedAccount(account, poll, taught);
    }

    /** After an entry in the log, whoever wrote it: what it says of the peers is said. */
    WatchedAccount afterLogged(Observation entry) {
        boolean said = entry.peers() != null && entry.peers().equals(peers);
        return new WatchedAccount(account, poll.afterLogged(entry), said ? null : peers);
    }

    /** Takes over what a poll changed, and leaves what others changed meanwhile. */
    WatchedAccount after(WatchedAccount polled, WatchedAccount seen) {
        return new WatchedAccount(account, polled.poll, Objects.equals(peers, seen.peers) ? polled.peers : peers);
    }
}
