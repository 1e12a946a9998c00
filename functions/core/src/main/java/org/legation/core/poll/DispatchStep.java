package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.core.account.Account;
import org.legation.core.store.Stored;

/**
 * Brings the stored accounts in line with the registry and sends a ticket for each one that is due.
 *
 * <p>Reads all accounts; writes those that the registry changed, then sends. A second run finds the same accounts due
 * and sends the same tickets, of which one each is used. No more tickets are sent than the source can take in a minute,
 * and none while it refuses us; those that have waited longest come first.
 */
public final class DispatchStep {

    /** New accounts are first polled within this time, spread over it. */
    private static final Duration FIRST_POLL_WITHIN = Duration.ofMinutes(5);

    private final AccountStore accounts;
    private final PollQueue queue;
    private final TimelineSource source;
    private final List<Account> registry;

    public DispatchStep(AccountStore accounts, PollQueue queue, TimelineSource source, List<Account> registry) {
        this.accounts = accounts;
        this.queue = queue;
        this.source = source;
        this.registry = List.copyOf(registry);
    }

    /** How many accounts were due, and how many of these got a ticket. */
    public record Result(int due, int sent) {}

    /**
     * Sends tickets for all accounts due.
     *
     * @param now the time the schedule was to fire
     * @return how many were due, and how many of these got a ticket
     */
    public Result run(Instant now) {
        List<PollTicket> due = new ArrayList<>();
        for (WatchedAccount account : reconcile(accounts.all(), now)) {
            Instant dueAt = account.poll().dueAt();
            if (dueAt != null && account.isDue(now)) {
                due.add(new PollTicket(account.account().id(), dueAt));
            }
        }
        due.sort(Comparator.comparing(PollTicket::slot));
        List<PollTicket> sent =
                due.subList(0, Math.min(due.size(), source.thrift(now).tickets()));
        queue.send(sent);
        return new Result(due.size(), sent.size());
    }

    private List<WatchedAccount> reconcile(List<Stored<WatchedAccount>> stored, Instant now) {
        Map<String, WatchedAccount> missing = new HashMap<>();
        registry.forEach(facts -> missing.put(facts.id(), newcomer(facts, now)));
        List<WatchedAccount> current = new ArrayList<>();
        for (Stored<WatchedAccount> account : stored) {
            Account facts = account.value().account();
            WatchedAccount listed = missing.remove(facts.id());
            current.add(update(account, listed == null ? retired(facts) : listed.account(), now));
        }
        missing.values().forEach(account -> {
            accounts.replace(Optional.empty(), account);
            current.add(account);
        });
        return current;
    }

    /** Takes over the registry's facts; if another writer is faster, the next run does it. */
    private WatchedAccount update(Stored<WatchedAccount> stored, Account facts, Instant now) {
        PollState poll = stored.value().poll();
        boolean starts = facts.enabled() && poll.dueAt() == null;
        PollState started = starts ? poll.dueAt(firstPoll(facts, now)) : poll;
        WatchedAccount next = new WatchedAccount(facts, started, stored.value().peers());
        return accounts.replace(Optional.of(stored), next).map(Stored::value).orElse(stored.value());
    }

    private static WatchedAccount newcomer(Account facts, Instant now) {
        return new WatchedAccount(facts, PollState.start(facts.enabled() ? firstPoll(facts, now) : null));
    }

    private static Instant firstPoll(Account facts, Instant now) {
        return now.plusSeconds(Math.floorMod(facts.id().hashCode(), FIRST_POLL_WITHIN.toSeconds()));
    }

    private static Account retired(Account facts) {
        return new Account(facts.id(), facts.name(), facts.nameEn(), facts.kind(), facts.country(), false);
    }
}
