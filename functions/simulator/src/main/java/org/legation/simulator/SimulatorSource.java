package org.legation.simulator;

import java.time.Instant;
import java.time.InstantSource;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.TimelineSource;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Count;

/** Shows the fictional world as a source would: the newest posts of an account, one page of them. */
public final class SimulatorSource implements TimelineSource {

    private static final int PAGE = 15;

    private final World world;
    private final InstantSource clock;

    public SimulatorSource(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    @Override
    public Timeline read(WatchedAccount account, PollTicket ticket) {
        Instant now = clock.instant();
        String id = account.account().id();
        return new Timeline(id, now, "simulator", Count.of(world.followers(id, now)), world.newest(id, now, PAGE));
    }
}
