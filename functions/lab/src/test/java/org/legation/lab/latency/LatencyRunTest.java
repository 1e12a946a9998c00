package org.legation.lab.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Stores;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Basis;
import org.legation.core.score.Baseline;
import org.legation.core.store.Stored;
import org.legation.simulator.World;

class LatencyRunTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final World WORLD = new World(1, 3);
    private static final Account ACCOUNT = WORLD.accounts().get(0);

    private final Stores stores = Stores.over(MemoryTable::new, Duration.ofDays(90));

    private WatchedAccount warm() {
        new WarmUp(WORLD, NOW).run(ACCOUNT, stores);
        return stores.accounts().find(ACCOUNT.id()).map(Stored::value).orElseThrow();
    }

    @Test
    void aWarmAccountIsDueAndKnowsWhatIsUsualAndHasNothingToTell() {
        WatchedAccount account = warm();

        assertThat(account.isDue(NOW)).isTrue();
        Baseline baseline =
                stores.baselines().find(ACCOUNT.id()).map(Stored::value).orElseThrow();
        assertThat(baseline.live()).isNotEmpty();
        assertThat(baseline.slot()).isBefore(NOW);
        assertThat(stores.alerts().latest(NOW.minus(Duration.ofDays(30)), NOW, 10))
                .isEmpty();
    }

    @Test
    void onlyThePostThatJumpedHasMore() {
        WatchedAccount account = warm();
        JumpingSource source = new JumpingSource(WORLD, () -> NOW);
        Timeline before = source.read(account, new PollTicket(ACCOUNT.id(), NOW));
        ShownPost post = before.posts().get(1);

        source.jump(ACCOUNT.id(), post.mid());
        Timeline after = source.read(account, new PollTicket(ACCOUNT.id(), NOW));

        assertThat(interactions(after.posts().get(1))).isEqualTo(50 * interactions(post));
        var others = new ArrayList<>(after.posts());
        others.remove(1);
        assertThat(before.posts()).containsAll(others);
    }

    private static long interactions(ShownPost post) {
        return post.counts().interactions(Basis.ALL);
    }
}
