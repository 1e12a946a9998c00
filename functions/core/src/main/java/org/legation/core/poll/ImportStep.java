package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.legation.core.account.Account;
import org.legation.core.observe.Observation;
import org.legation.core.observe.ObservationLog;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Mentions;
import org.legation.core.store.Stored;

/**
 * Takes timelines of one account from an archive into its log, as if they had been polled when they were observed.
 *
 * <p>Reads the account and what its log has beyond what the account remembers, as a poll does; writes log entries, then
 * the account, which is the commit point. Timelines that are not newer
 * than what was seen already change nothing; so a second import of the same archive changes nothing.
 *
 * <p>As in a polled text, a mention of anybody but a known account is masked before it is written.
 */
public final class ImportStep {

    /** An archive's clock may run ahead of ours by less than this. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final AccountStore accounts;
    private final ObservationLog log;
    private final Predicate<String> isPublic;

    /**
     * Prepares imports.
     *
     * @param isPublic whether a name is that of an account that may be named in a text; the name of the account that is
     *     imported always may
     */
    public ImportStep(AccountStore accounts, ObservationLog log, Predicate<String> isPublic) {
        this.accounts = accounts;
        this.log = log;
        this.isPublic = isPublic;
    }

    /**
     * How many timelines did what.
     *
     * @param written made an entry in the log
     * @param unchanged were newer but showed nothing new
     * @param stale repeated, or older than what was seen already
     */
    public record Result(long written, long unchanged, long stale) {}

    /**
     * Imports timelines of one account.
     *
     * @param facts what the archive says of the account; used only if the account is not known yet
     * @param timelines in the order of the archive
     * @param now from when the entries' retention counts
     */
    public Result run(Account facts, List<Timeline> timelines, Instant now) {
        Optional<Stored<WatchedAccount>> stored = accounts.find(facts.id());
        while (true) {
            WatchedAccount before =
                    stored.map(Stored::value).orElseGet(() -> new WatchedAccount(facts, PollState.start(null)));
            Predicate<String> mayBeNamed = mayBeNamed(facts, before.account());
            long written = 0;
            long stale = 0;
            PollState state = before.poll();
            Deque<Observation> logged = new ArrayDeque<>(log.between(facts.id(), state.slot(), now.plus(AHEAD)));
            for (Timeline timeline : timelines) {
                Instant slot = timeline.observedAt().truncatedTo(ChronoUnit.MILLIS);
                state = takeOver(state, logged, slot.minusMillis(1));
                if (state.seenAt() != null && !slot.isAfter(state.seenAt())) {
                    stale++;
                    continue;
                }
                if (!logged.isEmpty() && logged.element().slot().equals(slot)) {
                    state = state.afterLogged(logged.remove());
                    written++;
                    continue;
                }
                Poll poll = Poll.answered(state, slot, timeline.withTexts(text -> Mentions.masked(text, mayBeNamed)));
                if (poll.entry() != null && !logged.isEmpty()) {
                    // Nothing is written in front of an entry.
                    stale++;
                    continue;
                }
                state = poll.entry() == null ? poll.after() : log(state, poll.entry(), poll.after(), now);
                written += poll.entry() == null ? 0 : 1;
            }
            state = takeOver(state, logged, Instant.MAX);
            if (accounts.replace(stored, before.with(dueAfterLastEntry(state))).isPresent()) {
                return new Result(written, timelines.size() - written - stale, stale);
            }
            stored = accounts.find(facts.id());
        }
    }

    /** The account may have another name now than when it was archived. */
    private Predicate<String> mayBeNamed(Account archived, Account current) {
        return isPublic.or(archived.name()::equals).or(current.name()::equals);
    }

    /** Entries that an import wrote and died before its commit count like those it committed. */
    private static PollState takeOver(PollState before, Deque<Observation> logged, Instant upTo) {
        PollState state = before;
        while (!logged.isEmpty() && !logged.element().slot().isAfter(upTo)) {
            state = state.afterLogged(logged.remove());
        }
        return state;
    }

    /** The due time is the next poll's slot, and a slot stands after those before it. */
    private static PollState dueAfterLastEntry(PollState state) {
        Instant due = state.dueAt();
        Instant last = state.slot();
        return due == null || last == null || due.isAfter(last) ? state : state.dueAt(last.plusMillis(1));
    }

    private PollState log(PollState before, Observation entry, PollState after, Instant now) {
        return log.append(entry, now).map(before::afterLogged).orElse(after);
    }
}
