package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.peers;
import static org.legation.core.Samples.shown;
import static org.legation.core.Samples.timeline;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.expect.Peers;
import org.legation.core.memory.MemoryAccounts;
import org.legation.core.memory.MemoryLog;
import org.legation.core.memory.Saboteur;
import org.legation.core.observe.Observation;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.PollStep.Result;

/** What peers teach reaches the log with the next entry, once. */
class PollPeersTest {

    private static final Peers NEWS = peers(0.5);

    private final Saboteur saboteur = new Saboteur();
    private final MemoryAccounts accounts = new MemoryAccounts(saboteur);
    private final MemoryLog log = new MemoryLog(saboteur);
    private Timeline answer = at(1);
    private final PollStep step = new PollStep(accounts, log, (account, ticket) -> answer, () -> NOON.plusSeconds(5));

    private static Timeline at(int likes) {
        ShownPost post = shown(NOON.minus(Duration.ofHours(3)), 0, 0, likes);
        return timeline(NOON.plusSeconds(2), post);
    }

    @BeforeEach
    void teach() {
        accounts.put(new WatchedAccount(Samples.EMBASSY, PollState.start(NOON), NEWS));
    }

    @Test
    void theNextEntryCarriesItAndTheAccountIsDoneWithIt() {
        assertThat(step.run(next())).isEqualTo(Result.CHANGED);

        assertThat(log.entries()).extracting(Observation::peers).containsExactly(NEWS);
        assertThat(account().peers()).isNull();
    }

    @Test
    void theEntriesAfterItDoNot() {
        step.run(next());
        answer = at(2);

        step.run(next());

        assertThat(log.entries()).extracting(Observation::peers).containsExactly(NEWS, null);
    }

    @Test
    void aQuietPollWritesNoEntryForIt() {
        step.run(next());
        accounts.put(account().with(peers(0.7)));
        int writes = saboteur.writes();

        assertThat(step.run(next())).isEqualTo(Result.UNCHANGED);

        assertThat(saboteur.writes() - writes).isEqualTo(1);
        assertThat(log.entries()).hasSize(1);
        assertThat(account().peers()).isEqualTo(peers(0.7));
    }

    @Test
    void whatADeadWorkerSaidIsNotSaidAgain() {
        saboteur.dieAfter(0);
        assertThatThrownBy(() -> step.run(next())).isInstanceOf(Saboteur.Death.class);
        assertThat(account().peers()).isEqualTo(NEWS);

        step.run(next());

        assertThat(log.entries()).extracting(Observation::peers).containsExactly(NEWS);
        assertThat(account().peers()).isNull();
    }

    @Test
    void newsThatComesDuringAPollWaitsForTheNextEntry() {
        saboteur.dieAfter(0);
        assertThatThrownBy(() -> step.run(next())).isInstanceOf(Saboteur.Death.class);
        saboteur.beforeNextWrite(() -> accounts.put(account().with(peers(0.7))));

        assertThat(step.run(next())).isEqualTo(Result.CHANGED);

        assertThat(log.entries()).extracting(Observation::peers).containsExactly(NEWS);
        assertThat(account().peers()).isEqualTo(peers(0.7));
    }

    private PollTicket next() {
        return new PollTicket(Samples.ID, account().poll().dueAt());
    }

    private WatchedAccount account() {
        return accounts.get(Samples.ID);
    }
}
