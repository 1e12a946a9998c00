package org.legation.core.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.legation.core.observe.Observation;
import org.legation.core.observe.ObservationLog;
import org.legation.core.source.SourceException;
import org.legation.core.store.Stored;

/**
 * Polls one account once.
 *
 * <p>Reads the account and what its log has beyond what the account remembers; writes the log entry, if there is one,
 * then the account, which is the commit point. Two workers with one ticket write one entry, since a slot is taken once,
 * and one commit, since the account's due time moves on once. A worker that dies between the two leaves an entry that the
 * next attempt finds in the log and takes over, without asking the source again.
 */
public final class PollStep {

    /** How a poll ended. */
    public enum Result {
        /** Something new was written to the log. */
        CHANGED,
        /** The source answered and showed nothing new. */
        UNCHANGED,
        /** The source gave no timeline; the account will be asked again later. */
        FAILED,
        /**
         * The ticket is not the one that the account waits for: it was polled already, or is not to be polled. Or an
         * import came between; then the account is still due.
         */
        STALE
    }

    private final AccountStore accounts;
    private final ObservationLog log;
    private final TimelineSource source;
    private final Pace pace;
    private final InstantSource clock;

    public PollStep(AccountStore accounts, ObservationLog log, TimelineSource source, InstantSource clock) {
        this(accounts, log, source, Pacing::next, clock);
    }

    /** A step with another pace, to compare. */
    public PollStep(AccountStore accounts, ObservationLog log, TimelineSource source, Pace pace, InstantSource clock) {
        this.accounts = accounts;
        this.log = log;
        this.source = source;
        this.pace = pace;
        this.clock = clock;
    }

    public Result run(PollTicket ticket) {
        Optional<Stored<WatchedAccount>> found = accounts.find(ticket.accountId());
        if (found.isEmpty() || !found.get().value().accepts(ticket)) {
            return Result.STALE;
        }
        Stored<WatchedAccount> seen = found.get();
        WatchedAccount before = caughtUp(ticket, seen.value());
        if (ticket.slot().equals(before.poll().slot())) {
            return commit(ticket, seen, before, true);
        }
        try {
            Poll poll = Poll.answered(before.poll(), ticket.slot(), source.read(before, ticket));
            return commit(ticket, seen, logged(before, poll), poll.entry() != null);
        } catch (SourceException e) {
            return save(ticket, seen, before.with(failed(ticket, before.poll(), e))) ? Result.FAILED : Result.STALE;
        }
    }

    private PollState failed(PollTicket ticket, PollState before, SourceException e) {
        Instant now = clock.instant();
        Instant retryAt = e.retryAt() == null ? now : e.retryAt().truncatedTo(ChronoUnit.MILLIS);
        if (!e.asked()) {
            // The account has done nothing wrong: it waits for the source.
            Instant due = Pacing.afterFailure(ticket.accountId(), 1, now);
            return before.deferred(e.failure(), retryAt.isAfter(due) ? retryAt : due);
        }
        PollState failed = before.afterFailure(e.failure());
        Instant due = Pacing.afterFailure(ticket.accountId(), failed.failures(), now);
        return failed.dueAt(retryAt.isAfter(due) ? retryAt : due);
    }

    /** What was written and never committed counts: an answer is held against all that the log has. */
    private WatchedAccount caughtUp(PollTicket ticket, WatchedAccount remembered) {
        WatchedAccount account = remembered;
        for (Observation entry :
                log.between(ticket.accountId(), remembered.poll().slot(), ticket.slot())) {
            account = account.afterLogged(entry);
        }
        return account;
    }

    private WatchedAccount logged(WatchedAccount before, Poll poll) {
        if (poll.entry() == null) {
            return before.with(poll.after());
        }
        Observation entry = poll.entry().with(before.peers());
        return before.afterLogged(log.append(entry, entry.observedAt()).orElse(entry));
    }

    private Result commit(PollTicket ticket, Stored<WatchedAccount> seen, WatchedAccount after, boolean changed) {
        PollState state = after.poll();
        Instant answered = state.seenAt();
        if (answered == null) {
            throw new IllegalStateException("a good answer has a time");
        }
        Instant due = pace.next(ticket.accountId(), state, source.thrift(answered), answered);
        if (!save(ticket, seen, after.with(state.dueAt(due)))) {
            return Result.STALE;
        }
        return changed ? Result.CHANGED : Result.UNCHANGED;
    }

    /** Writes the state unless polling went on meanwhile; what others changed meanwhile is kept. */
    private boolean save(PollTicket ticket, Stored<WatchedAccount> seen, WatchedAccount next) {
        Stored<WatchedAccount> current = seen;
        while (accounts.replace(Optional.of(current), current.value().after(next, seen.value()))
                .isEmpty()) {
            Optional<Stored<WatchedAccount>> now = accounts.find(ticket.accountId());
            if (now.isEmpty() || !now.get().value().poll().equals(seen.value().poll())) {
                return false;
            }
            current = now.get();
        }
        return true;
    }
}
