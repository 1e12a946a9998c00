package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.memory.MemoryAccounts;
import org.legation.core.memory.Saboteur;
import org.legation.core.observe.Timeline;
import org.legation.core.source.SourceFailure;

class DispatchStepTest {

    private static final Account ON = Samples.EMBASSY;
    private static final Account OFF = new Account("22222", "乙", null, AgencyKind.EMBASSY, "FR", false);

    private final Saboteur saboteur = new Saboteur();
    private final MemoryAccounts accounts = new MemoryAccounts(saboteur);
    private final List<PollTicket> sent = new ArrayList<>();
    private final Script source = new Script();

    @Test
    void newAccountsAreStoredAndFirstPolledWithinFiveMinutes() {
        assertThat(dispatch(ON, OFF).run(NOON).due()).isLessThanOrEqualTo(1);

        Instant due = accounts.get(ON.id()).poll().dueAt();
        assertThat(Duration.between(NOON, due)).isBetween(Duration.ZERO, Duration.ofSeconds(299));
        assertThat(accounts.get(OFF.id()).poll().dueAt()).isNull();
        dispatch(ON, OFF).run(NOON.plusSeconds(300));
        assertThat(sent).contains(new PollTicket(ON.id(), due));
    }

    @Test
    void firstPollsAreSpread() {
        Account[] many = new Account[50];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Account("1743951" + (100 + i), "甲", null, AgencyKind.OTHER, null, true);
        }

        dispatch(many).run(NOON);

        assertThat(accounts.all())
                .extracting(stored -> stored.value().poll().dueAt())
                .satisfies(
                        times -> assertThat(times.stream().distinct().count()).isGreaterThan(20));
    }

    @Test
    void aTicketIsSentForEachAccountThatIsDueAndNoOther() {
        accounts.put(new WatchedAccount(ON, PollState.start(NOON)));
        accounts.put(new WatchedAccount(Samples.IGO, PollState.start(NOON.plusMillis(1))));
        accounts.put(new WatchedAccount(OFF, PollState.start(NOON.minusSeconds(1))));

        assertThat(dispatch(ON, Samples.IGO, OFF).run(NOON).due()).isEqualTo(1);

        assertThat(sent).containsExactly(new PollTicket(ON.id(), NOON));
    }

    @Test
    void aSecondRunSendsTheSameTicketsAndWritesNothing() {
        accounts.put(new WatchedAccount(ON, PollState.start(NOON.minusSeconds(60))));
        dispatch(ON).run(NOON);
        var before = accounts.all();

        dispatch(ON).run(NOON.plusSeconds(60));

        assertThat(sent).hasSize(2).containsOnly(new PollTicket(ON.id(), NOON.minusSeconds(60)));
        assertThat(accounts.all()).isEqualTo(before);
    }

    @Test
    void theRegistrysFactsAreTakenOverAndPollingIsKept() {
        PollState poll = PollState.start(NOON.plusSeconds(600)).afterFailure(SourceFailure.TRANSIENT);
        accounts.put(new WatchedAccount(ON, poll));
        Account renamed = new Account(ON.id(), "新名", null, AgencyKind.CONSULATE, "US", true);

        dispatch(renamed).run(NOON);

        assertThat(accounts.get(ON.id())).isEqualTo(new WatchedAccount(renamed, poll));
    }

    @Test
    void anAccountThatLeftTheRegistryIsKeptButPolledNoMore() {
        accounts.put(new WatchedAccount(ON, PollState.start(NOON)));

        assertThat(dispatch(OFF).run(NOON).due()).isZero();

        assertThat(accounts.get(ON.id()).account().enabled()).isFalse();
        assertThat(accounts.get(ON.id()).account().name()).isEqualTo(ON.name());
        assertThat(accounts.get(ON.id()).poll()).isEqualTo(PollState.start(NOON));
    }

    @Test
    void anAccountThatIsSwitchedOnIsPolled() {
        accounts.put(new WatchedAccount(OFF, PollState.start(null)));
        Account on = new Account(OFF.id(), OFF.name(), null, OFF.kind(), "FR", true);

        dispatch(on).run(NOON);

        assertThat(accounts.get(OFF.id()).poll().dueAt()).isBetween(NOON, NOON.plusSeconds(299));
    }

    @Test
    void anAccountThatAnotherWriterChangedIsLeftToTheNextRun() {
        accounts.put(new WatchedAccount(ON, PollState.start(NOON)));
        WatchedAccount polled = new WatchedAccount(ON, PollState.start(NOON.plusSeconds(600)));
        Account renamed = new Account(ON.id(), "新名", null, ON.kind(), "US", true);
        saboteur.beforeNextWrite(() -> accounts.put(polled));

        dispatch(renamed).run(NOON);
        assertThat(accounts.get(ON.id())).isEqualTo(polled);

        dispatch(renamed).run(NOON.plusSeconds(60));
        assertThat(accounts.get(ON.id()).account()).isEqualTo(renamed);
        assertThat(accounts.get(ON.id()).poll()).isEqualTo(polled.poll());
    }

    @Test
    void aQueueThatIsDownLeavesTheAccountsDue() {
        accounts.put(new WatchedAccount(ON, PollState.start(NOON)));
        DispatchStep down = new DispatchStep(
                accounts,
                tickets -> {
                    throw new IllegalStateException("down");
                },
                source,
                List.of(ON));

        assertThatIllegalStateException().isThrownBy(() -> down.run(NOON));

        assertThat(dispatch(ON).run(NOON.plusSeconds(60)).due()).isEqualTo(1);
    }

    @Test
    void noMoreTicketsAreSentThanTheSourceCanTakeAndThoseThatWaitedLongestComeFirst() {
        accounts.put(new WatchedAccount(ON, PollState.start(NOON.minusSeconds(10))));
        accounts.put(new WatchedAccount(Samples.IGO, PollState.start(NOON.minusSeconds(30))));
        source.thrift = new Thrift(1, 1, true);

        assertThat(dispatch(ON, Samples.IGO).run(NOON)).isEqualTo(new DispatchStep.Result(2, 1));

        assertThat(sent).containsExactly(new PollTicket(Samples.IGO.id(), NOON.minusSeconds(30)));
    }

    @Test
    void noTicketIsSentWhileTheSourceRefusesUs() {
        accounts.put(new WatchedAccount(ON, PollState.start(NOON)));
        source.thrift = new Thrift(1, 0, true);

        assertThat(dispatch(ON).run(NOON)).isEqualTo(new DispatchStep.Result(1, 0));

        assertThat(sent).isEmpty();
    }

    /** A source that is never asked. */
    private static final class Script implements TimelineSource {
        Thrift thrift = Thrift.NONE;

        @Override
        public Timeline read(WatchedAccount account, PollTicket ticket) {
            throw new IllegalStateException("nothing is polled here");
        }

        @Override
        public Thrift thrift(Instant now) {
            return thrift;
        }
    }

    private DispatchStep dispatch(Account... registry) {
        return new DispatchStep(accounts, sent::addAll, source, List.of(registry));
    }
}
