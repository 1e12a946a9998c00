package org.legation.lab.latency;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.TimelineSource;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

/** The fictional world, in which some posts suddenly have fifty times what they had. */
final class JumpingSource implements TimelineSource {

    private static final long TIMES = 50;

    private final SimulatorSource honest;
    private final Map<String, Mid> jumped = new ConcurrentHashMap<>();

    JumpingSource(World world, InstantSource clock) {
        this.honest = new SimulatorSource(world, clock);
    }

    /** From now on an account's post has fifty times what it truly has. */
    void jump(String accountId, Mid post) {
        jumped.put(accountId, post);
    }

    @Override
    public Timeline read(WatchedAccount account, PollTicket ticket) {
        Timeline timeline = honest.read(account, ticket);
        Mid mid = jumped.get(timeline.accountId());
        if (mid == null) {
            return timeline;
        }
        List<ShownPost> posts = timeline.posts().stream()
                .map(post -> post.mid().equals(mid) ? jumped(post) : post)
                .toList();
        return new Timeline(
                timeline.accountId(),
                timeline.observedAt(),
                timeline.source(),
                timeline.followers(),
                posts,
                timeline.reach());
    }

    private static ShownPost jumped(ShownPost post) {
        Engagement counts = post.counts();
        return new ShownPost(
                post.mid(),
                post.publishedAt(),
                post.type(),
                new Engagement(more(counts.reposts()), more(counts.comments()), more(counts.likes())),
                post.text(),
                post.edits(),
                post.truncated(),
                post.fingerprint());
    }

    private static Count more(Count count) {
        return count.isKnown() ? Count.of(TIMES * count.point()) : count;
    }
}
