package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.shown;
import static org.legation.core.Samples.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.Samples;
import org.legation.core.account.Account;
import org.legation.core.memory.MemoryAccounts;
import org.legation.core.memory.MemoryLog;
import org.legation.core.memory.Saboteur;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.PollStep.Result;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;

class PollStepTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(3));
    private static final PollTicket TICKET = new PollTicket(Samples.ID, NOON);
    private static final Instant ANSWERED = NOON.plusSeconds(2);

    private final Saboteur saboteur = new Saboteur();
    private final MemoryAccounts accounts = new MemoryAccounts(saboteur);
    private final MemoryLog log = new MemoryLog(saboteur);
    private final Source source = new Source();
    private final PollStep step = new PollStep(accounts, log, source, () -> NOON.plusSeconds(5));

    /** Gives the answers it was given, one for each time it is asked; then the last again. */
    private static final class Source implements TimelineSource {

        private final Deque<Timeline> answers = new ArrayDeque<>();
        private Optional<SourceFailure> failure = Optional.empty();
        private int asked;

        @Override
        public Timeline read(WatchedAccount account, PollTicket ticket) throws SourceException {
            asked++;
            if (failure.isPresent()) {
                throw new SourceException(failure.get(), "as told");
            }
            return answers.size() > 1 ? answers.remove() : answers.element();
        }
    }

    @BeforeEach
    void watch() {
        accounts.put(new WatchedAccount(Samples.EMBASSY, PollState.start(NOON)));
        source.answers.add(timeline(ANSWERED, shown(PUBLISHED, 1, 2, 3)));
    }

    @Test
    void aGoodAnswerIsLoggedAndTheAccountMovesOn() {
        assertThat(step.run(TICKET)).isEqualTo(Result.CHANGED);

        assertThat(log.entries()).extracting(Observation::slot).containsExactly(NOON);
        assertThat(state().slot()).isEqualTo(NOON);
        assertThat(state().dueAt())
                .isEqualTo(Pacing.next(Samples.ID, state(), Thrift.NONE, ANSWERED))
                .isAfter(ANSWERED);
    }

    @Test
    void aRepeatedAnswerIsOneWriteAndNoEntry() {
        step.run(TICKET);
        int writes = saboteur.writes();

        assertThat(step.run(next())).isEqualTo(Result.UNCHANGED);

        assertThat(log.entries()).hasSize(1);
        assertThat(saboteur.writes() - writes).isEqualTo(1);
    }

    @Test
    void aUsedTicketIsWorthNothing() {
        step.run(TICKET);

        assertThat(step.run(TICKET)).isEqualTo(Result.STALE);

        assertThat(source.asked).isEqualTo(1);
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void anAccountThatIsGoneOrSwitchedOffIsNotAsked() {
        Account off = new Account(Samples.ID, "甲", null, Samples.EMBASSY.kind(), "US", false);
        accounts.put(new WatchedAccount(off, PollState.start(NOON)));

        assertThat(step.run(TICKET)).isEqualTo(Result.STALE);
        assertThat(step.run(new PollTicket("99999", NOON))).isEqualTo(Result.STALE);

        assertThat(source.asked).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aFailureOfAnyKindIsRememberedAndAskedAgainLaterAndIsNotTakenForNoPosts(SourceFailure failure) {
        step.run(TICKET);
        PollState before = state();
        source.failure = Optional.of(failure);

        assertThat(step.run(next())).isEqualTo(Result.FAILED);

        assertThat(log.entries()).hasSize(1);
        assertThat(state().failure()).isEqualTo(failure);
        assertThat(state().failures()).isEqualTo(1);
        assertThat(state().known()).isEqualTo(before.known());
        assertThat(state().seenAt()).isEqualTo(before.seenAt());
        assertThat(state().dueAt()).isEqualTo(Pacing.afterFailure(Samples.ID, 1, NOON.plusSeconds(5)));
    }

    @Test
    void aGoodAnswerForgetsTheFailuresBefore() {
        source.failure = Optional.of(SourceFailure.TRANSIENT);
        step.run(TICKET);
        step.run(next());
        assertThat(state().failures()).isEqualTo(2);
        source.failure = Optional.empty();
        source.answers.clear();
        source.answers.add(timeline(NOON.plusSeconds(9_000)));

        assertThat(step.run(next())).isEqualTo(Result.CHANGED);

        assertThat(state().failures()).isZero();
        assertThat(state().failure()).isNull();
    }

    @Test
    void aWorkerThatDiedAfterTheEntryLeavesItToTheNextWhichGoesOnWithIt() {
        saboteur.dieAfter(0);
        assertThatThrownBy(() -> step.run(TICKET)).isInstanceOf(Saboteur.Death.class);
        assertThat(state()).isEqualTo(PollState.start(NOON));
        source.answers.clear();
        source.answers.add(timeline(ANSWERED.plusSeconds(60), shown(PUBLISHED, 9, 9, 9)));

        assertThat(step.run(TICKET)).isEqualTo(Result.CHANGED);

        assertThat(log.entries()).extracting(Observation::observedAt).containsExactly(ANSWERED);
        assertThat(state().loggedAt()).isEqualTo(ANSWERED);
        assertThat(state().known().get(Samples.mid(PUBLISHED)).counts())
                .isEqualTo(shown(PUBLISHED, 1, 2, 3).counts());
    }

    @Test
    void whatADeadWorkerLoggedIsTakenOverWithoutAskingTheSourceAgain() {
        saboteur.dieAfter(0);
        assertThatThrownBy(() -> step.run(TICKET)).isInstanceOf(Saboteur.Death.class);

        assertThat(step.run(TICKET)).isEqualTo(Result.CHANGED);

        assertThat(source.asked).isEqualTo(1);
    }

    @Test
    void anEntryThatARivalLeftOutOfTheMemoryIsKnownToTheNextPoll() {
        // given a worker that logs another count while its rival with the same ticket sees nothing new and commits
        step.run(TICKET);
        PollTicket next = new PollTicket(Samples.ID, state().dueAt());
        source.answers.clear();
        source.answers.add(timeline(next.slot().plusSeconds(1), shown(PUBLISHED, 9, 9, 9)));
        source.answers.add(timeline(next.slot().plusSeconds(1), shown(PUBLISHED, 1, 2, 3)));
        saboteur.beforeNextWrite(() -> assertThat(step.run(next)).isEqualTo(Result.UNCHANGED));
        assertThat(step.run(next)).isEqualTo(Result.STALE);

        // when the count is the old one again
        PollTicket third = new PollTicket(Samples.ID, state().dueAt());
        source.answers.clear();
        source.answers.add(timeline(third.slot().plusSeconds(1), shown(PUBLISHED, 1, 2, 3)));
        Result result = step.run(third);

        // then that is a change, and the chain of entries has no gap
        assertThat(result).isEqualTo(Result.CHANGED);
        assertThat(log.entries().get(2).previousSlot()).isEqualTo(next.slot());
    }

    @Test
    void twoWorkersWithOneTicketMakeOneEntryAndOneCommit() {
        source.answers.add(timeline(ANSWERED.plusSeconds(1), shown(PUBLISHED, 9, 9, 9)));
        saboteur.beforeNextWrite(() -> assertThat(step.run(TICKET)).isEqualTo(Result.CHANGED));

        assertThat(step.run(TICKET)).isEqualTo(Result.STALE);

        // The inner worker asked second, wrote first, and stands.
        assertThat(log.entries()).extracting(Observation::observedAt).containsExactly(ANSWERED.plusSeconds(1));
        assertThat(state().loggedAt()).isEqualTo(ANSWERED.plusSeconds(1));
    }

    @Test
    void aFailureDoesNotUndoTheAnswerAnotherWorkerGot() {
        PollStep failing = new PollStep(
                accounts,
                log,
                (account, ticket) -> {
                    throw new SourceException(SourceFailure.TRANSIENT, "as told");
                },
                () -> NOON);
        saboteur.beforeNextWrite(() -> step.run(TICKET));

        assertThat(failing.run(TICKET)).isEqualTo(Result.STALE);

        assertThat(state().failures()).isZero();
        assertThat(state().slot()).isEqualTo(NOON);
    }

    @Test
    void whatTheRegistryChangesMeanwhileIsKept() {
        step.run(TICKET);
        Account renamed = new Account(Samples.ID, "新名", null, Samples.EMBASSY.kind(), "US", true);
        PollState before = state();
        saboteur.beforeNextWrite(() -> accounts.put(new WatchedAccount(renamed, before)));

        assertThat(step.run(next())).isEqualTo(Result.UNCHANGED);

        assertThat(accounts.get(Samples.ID).account()).isEqualTo(renamed);
        assertThat(state().dueAt()).isAfter(before.dueAt());
    }

    /** Else the import's entry would be missing from the account's state, though it stands in the log. */
    @Test
    void anImportThatCameBetweenIsKeptAndTheAccountStaysDue() {
        Timeline imported = timeline(NOON.minusSeconds(60), shown(PUBLISHED, 0, 0, 1));
        saboteur.beforeNextWrite(
                () -> new ImportStep(accounts, log, name -> false).run(Samples.EMBASSY, List.of(imported), NOON));

        assertThat(step.run(TICKET)).isEqualTo(Result.STALE);
        assertThat(state().slot()).isEqualTo(NOON.minusSeconds(60));

        assertThat(step.run(TICKET)).isEqualTo(Result.CHANGED);
        assertThat(state().slot()).isEqualTo(NOON);
        assertThat(log.entries()).hasSize(2);
    }

    private PollState state() {
        return accounts.get(Samples.ID).poll();
    }

    private PollTicket next() {
        return new PollTicket(Samples.ID, state().dueAt());
    }
}
