package org.legation.core.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.usual;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.account.Account;
import org.legation.core.coding.Coder;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.Peers;
import org.legation.core.memory.MemoryAccounts;
import org.legation.core.memory.MemoryBaselines;
import org.legation.core.memory.Saboteur;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Count;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.HourlyGains;
import org.legation.core.score.Versions;
import org.legation.core.spike.Detection;

class PeerStepTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final Saboteur saboteur = new Saboteur();
    private final MemoryAccounts accounts = new MemoryAccounts(saboteur);
    private final MemoryBaselines baselines = new MemoryBaselines(saboteur);
    private final PeerStep step = new PeerStep(accounts, baselines);

    @BeforeEach
    void oneHasPostsAndTwoHaveNone() {
        accounts.put(new WatchedAccount(Samples.EMBASSY, PollState.start(NOON)));
        accounts.put(new WatchedAccount(Samples.CONSULATE, PollState.start(NOON)));
        accounts.put(new WatchedAccount(Samples.IGO, PollState.start(NOON)));
        baselines.replace(Optional.empty(), baseline(Samples.EMBASSY, null));
    }

    @Test
    void thoseWithoutPostsAreTaughtByTheOneThatHasSome() {
        step.run(DAY);

        assertThat(peers(Samples.CONSULATE).day()).isEqualTo(DAY);
        assertThat(peers(Samples.CONSULATE).byType().get(PostType.ORIGINAL).accounts())
                .isEqualTo(1);
        assertThat(peers(Samples.IGO).byType())
                .isEqualTo(peers(Samples.CONSULATE).byType());
        assertThat(peers(Samples.EMBASSY)).isNull();
    }

    @Test
    void aSecondRunWritesNothing() {
        step.run(DAY);
        int writes = saboteur.writes();

        step.run(DAY.plusDays(1));

        assertThat(saboteur.writes()).isEqualTo(writes);
    }

    @Test
    void whatTheBaselineKnowsIsNotSaidAgain() {
        step.run(DAY);
        Peers taught = peers(Samples.IGO);
        baselines.replace(Optional.empty(), known(Samples.IGO, taught));
        accounts.put(accounts.get(Samples.IGO.id()).with((Peers) null));

        step.run(DAY.plusDays(1));

        assertThat(peers(Samples.IGO)).isNull();
    }

    @Test
    void anAccountThatIsNotPolledNeitherTeachesNorIsTaught() {
        Account off =
                new Account(Samples.EMBASSY.id(), "甲", null, Samples.EMBASSY.kind(), Samples.EMBASSY.country(), false);
        accounts.put(new WatchedAccount(off, PollState.start(null)));

        step.run(DAY);

        assertThat(peers(Samples.CONSULATE)).isNull();
        assertThat(peers(Samples.IGO)).isNull();
    }

    @Test
    void whatAnotherVersionLearnedTeachesNobody() {
        baselines.replace(
                baselines.find(Samples.EMBASSY.id()),
                baseline(Samples.EMBASSY, new Versions(Expectation.VERSION - 1, Coder.VERSION), null));

        step.run(DAY);

        assertThat(peers(Samples.CONSULATE)).isNull();
        assertThat(peers(Samples.IGO)).isNull();
    }

    @Test
    void aPollThatComesBetweenIsKept() {
        PollState polled = PollState.start(NOON.plusSeconds(600));
        saboteur.beforeNextWrite(() -> {
            accounts.put(new WatchedAccount(Samples.CONSULATE, polled));
            accounts.put(new WatchedAccount(Samples.IGO, polled));
        });

        step.run(DAY);

        assertThat(accounts.get(Samples.IGO.id()).poll()).isEqualTo(polled);
        assertThat(accounts.get(Samples.CONSULATE.id()).poll()).isEqualTo(polled);
        assertThat(peers(Samples.IGO)).isNotNull();
        assertThat(peers(Samples.CONSULATE)).isNotNull();
    }

    private static Baseline baseline(Account account, Peers peers) {
        return baseline(account, Versions.CURRENT, peers);
    }

    private static Baseline baseline(Account account, Versions versions, Peers peers) {
        return new Baseline(
                account.id(),
                versions,
                NOON,
                NOON,
                Count.of(10_000),
                HourlyGains.NONE,
                null,
                Map.of(PostType.ORIGINAL, usual(1000, 10)),
                new TreeMap<>(),
                peers,
                Detection.START);
    }

    private static Baseline known(Account account, Peers peers) {
        return new Baseline(
                account.id(),
                Versions.CURRENT,
                NOON,
                NOON,
                Count.missing(),
                HourlyGains.NONE,
                null,
                Map.of(),
                new TreeMap<>(),
                peers,
                Detection.START);
    }

    private Peers peers(Account account) {
        return accounts.get(account.id()).peers();
    }
}
