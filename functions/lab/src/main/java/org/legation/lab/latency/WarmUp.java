package org.legation.lab.latency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legation.adapters.Stores;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.account.Account;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.ImportStep;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Count;
import org.legation.core.score.ScoreStep;
import org.legation.core.store.Stored;
import org.legation.simulator.World;

/**
 * Gives accounts a past: what is usual for them is learned apart, in memory, and only the outcome is put where it is
 * needed, so that nothing of the past is told.
 */
final class WarmUp {

    private static final Duration PAST = Duration.ofDays(10);
    private static final Duration EVERY = Duration.ofHours(2);
    private static final Duration RETENTION = Duration.ofDays(90);
    private static final int PAGE = 15;

    private final World world;
    private final Instant until;

    WarmUp(World world, Instant until) {
        this.world = world;
        this.until = until;
    }

    /** Lets an account be known, with its past, and due. */
    void run(Account account, Stores into) {
        Stores apart = Stores.over(MemoryTable::new, RETENTION);
        new ImportStep(apart.accounts(), apart.log(), account.name()::equals).run(account, past(account.id()), until);
        new ScoreStep(apart.log(), apart.baselines(), apart.posts(), apart.alerts())
                .run(account.id(), apart.log().between(account.id(), null, until));
        apart.baselines()
                .find(account.id())
                .map(Stored::value)
                .ifPresent(baseline -> into.baselines().replace(Optional.empty(), baseline));
        WatchedAccount watched =
                apart.accounts().find(account.id()).map(Stored::value).orElseThrow();
        into.accounts().replace(Optional.empty(), watched.with(watched.poll().dueAt(until)));
    }

    private List<Timeline> past(String id) {
        List<Timeline> timelines = new ArrayList<>();
        for (Instant at = until.minus(PAST); at.isBefore(until); at = at.plus(EVERY)) {
            timelines.add(
                    new Timeline(id, at, "simulator", Count.of(world.followers(id, at)), world.newest(id, at, PAGE)));
        }
        return timelines;
    }
}
