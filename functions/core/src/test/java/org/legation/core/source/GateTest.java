package org.legation.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.legation.core.Samples.NOON;
import static org.legation.core.source.SourceFailure.BLOCKED;
import static org.legation.core.source.SourceFailure.BUSY;
import static org.legation.core.source.SourceFailure.NOT_FOUND;
import static org.legation.core.source.SourceFailure.QUOTA_EXHAUSTED;
import static org.legation.core.source.SourceFailure.TRANSIENT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.memory.MemorySources;
import org.legation.core.memory.Saboteur;

class GateTest {

    private static final SourceLimits PACED =
            new SourceLimits("s", Duration.ofSeconds(8), true, 300, 3_000, 500, 9_000);
    private static final SourceLimits FREE = SourceLimits.free("s");
    private static final Ask ASK = new Ask(3, 30);

    private final Saboteur saboteur = new Saboteur();
    private final MemorySources store = new MemorySources(saboteur);
    private final List<Instant> asked = new ArrayList<>();
    private Instant now = NOON;

    @Test
    void requestsOfOneVisitAreSpaced() throws SourceException {
        try (Permit permit = gate(PACED).enter("a", ASK)) {
            ask(permit);
            ask(permit);
            ask(permit);
        }

        assertThat(asked.get(0)).isEqualTo(NOON);
        assertThat(Duration.between(asked.get(0), asked.get(1))).isBetween(seconds(8), Duration.ofMillis(11_200));
        assertThat(Duration.between(asked.get(1), asked.get(2))).isBetween(seconds(8), Duration.ofMillis(11_200));
    }

    @Test
    void theNextWorkerWaitsForItsTurn() throws SourceException {
        try (Permit permit = gate(PACED).enter("a", ASK)) {
            ask(permit);
        }
        try (Permit permit = gate(PACED).enter("b", ASK)) {
            ask(permit);
        }

        assertThat(Duration.between(asked.get(0), asked.get(1))).isGreaterThanOrEqualTo(seconds(8));
    }

    @Test
    void aWorkerWaitsOnlyALittle() throws SourceException {
        gate(PACED).enter("a", ASK);

        SourceException busy = refused(PACED, "b");

        assertThat(busy.failure()).isEqualTo(BUSY);
        assertThat(busy.asked()).isFalse();
        assertThat(now).isEqualTo(NOON.plusSeconds(20));
    }

    /** Twenty seconds of real time are forty minutes by a clock that runs 120 times as fast. */
    @Test
    void byAFastClockASlowAnswerLosesNoTurn() throws SourceException {
        Gate fast = new Gate(store, FREE, () -> now, time -> now = now.plus(time), 120);
        try (Permit permit = fast.enter("a", ASK)) {
            ask(permit);
            now = now.plus(Duration.ofMinutes(40));
            ask(permit);
        }

        assertThat(asked).containsExactly(NOON, NOON.plus(Duration.ofMinutes(40)));
    }

    @Test
    void requestsDoNotComeByTheClock() throws SourceException {
        for (int i = 0; i < 30; i++) {
            now = now.plusMillis(137);
            try (Permit permit = gate(PACED).enter("a", ASK)) {
                ask(permit);
                ask(permit);
            }
        }

        List<Long> waits = new ArrayList<>();
        for (int i = 1; i < asked.size(); i += 2) {
            waits.add(Duration.between(asked.get(i - 1), asked.get(i)).toMillis());
        }
        assertThat(waits.stream().distinct().count()).isGreaterThan(20);
        assertThat(waits).anyMatch(wait -> wait > 10_000).anyMatch(wait -> wait < 9_000);
    }

    @Test
    void whatIsNotUsedIsGivenBackWhateverHappens() {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> {
            try (Permit permit = gate(PACED).enter("a", ASK)) {
                fail(permit, NOT_FOUND);
            }
        });

        assertThat(failure.failure()).isEqualTo(NOT_FOUND);
        assertThat(store.get("s").spent()).isEqualTo(Spent.nothing(NOON).plus(1, 0));
        assertThat(store.get("s").heldBy()).isNull();
        assertThat(store.get("s").goodAt()).isEqualTo(NOON);
    }

    @Test
    void anAnswerThatWasLostMayHaveCostAllItCould() {
        catchThrowableOfType(SourceException.class, () -> {
            try (Permit permit = gate(PACED).enter("a", ASK)) {
                permit.request(20, () -> {
                    throw new SourceException(TRANSIENT, "as told");
                });
            }
        });

        assertThat(store.get("s").spent()).isEqualTo(Spent.nothing(NOON).plus(1, 20));
    }

    @Test
    void noMoreIsAskedThanWasCountedInAdvance() throws SourceException {
        try (Permit permit = gate(FREE).enter("a", new Ask(2, 30))) {
            assertThat(permit.mayAsk(30)).isTrue();
            assertThat(permit.mayAsk(31)).isFalse();
            ask(permit);
            permit.note(10, true);
            assertThat(permit.mayAsk(20)).isTrue();
            assertThat(permit.mayAsk(21)).isFalse();
            ask(permit);
            assertThat(permit.mayAsk(0)).isFalse();
            assertThatIllegalStateException().isThrownBy(() -> ask(permit));
        }

        assertThat(store.get("s").spent()).isEqualTo(Spent.nothing(NOON).plus(2, 10));
        assertThat(store.get("s").postsAt()).isEqualTo(NOON);
    }

    @Test
    void aDeadWorkerLeavesWhatItCountedAndItsHoldEnds() throws SourceException {
        Permit dead = gate(PACED).enter("a", ASK);
        ask(dead);
        now = NOON.plusSeconds(98);

        ask(gate(PACED).enter("b", ASK));

        assertThat(store.get("s").heldBy()).startsWith("b/");
        assertThat(store.get("s").spent().requestsToday()).isEqualTo(6);
    }

    @Test
    void aRefusalKeepsEverybodyOutThoughTheyAreInAlready() throws SourceException {
        Permit early = gate(FREE).enter("a", ASK);
        try (Permit permit = gate(FREE).enter("b", ASK)) {
            catchThrowableOfType(SourceException.class, () -> fail(permit, BLOCKED));
        }

        SourceException inside = catchThrowableOfType(SourceException.class, () -> ask(early));
        SourceException outside = refused(FREE, "c");

        assertThat(inside.failure()).isEqualTo(BLOCKED);
        assertThat(inside.asked()).isFalse();
        assertThat(outside.failure()).isEqualTo(BLOCKED);
        assertThat(outside.retryAt()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(asked).isEmpty();
        assertThat(now).isEqualTo(NOON);
    }

    /** It came in before the refusal; another one tries. */
    @Test
    void onlyTheOneThatTriesMayAskAfterARefusal() throws SourceException {
        Permit early = gate(FREE).enter("a", ASK);
        try (Permit permit = gate(FREE).enter("b", ASK)) {
            catchThrowableOfType(
                    SourceException.class,
                    () -> permit.request(0, () -> {
                        throw SourceException.until(SourceFailure.RATE_LIMITED, "as told", NOON.plusSeconds(5));
                    }));
        }
        now = NOON.plusSeconds(6);
        Permit trying = gate(FREE).enter("c", ASK);

        assertThat(catchThrowableOfType(SourceException.class, () -> ask(early)).failure())
                .isEqualTo(BUSY);
        ask(trying);

        assertThat(asked).hasSize(1);
    }

    @Test
    void aSpentBudgetIsNotWaitedFor() throws SourceException {
        SourceLimits small = new SourceLimits("s", Duration.ZERO, false, 4, 3_000, 500, 9_000);
        gate(small).enter("a", ASK);

        SourceException spent = refused(small, "b");

        assertThat(spent.failure()).isEqualTo(QUOTA_EXHAUSTED);
        assertThat(spent.retryAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(now).isEqualTo(NOON);
    }

    /** Another worker might believe that this one is dead; and waiting in vain costs time. */
    @Test
    void aRequestThatWouldComeTooLateIsRefusedAtOnce() throws SourceException {
        SourceLimits slow = new SourceLimits("s", Duration.ofSeconds(70), true, 300, 3_000, 500, 9_000);
        try (Permit permit = gate(slow).enter("a", ASK)) {
            ask(permit);

            assertThat(catchThrowableOfType(SourceException.class, () -> ask(permit))
                            .failure())
                    .isEqualTo(BUSY);
        }
        assertThat(now).isEqualTo(NOON);
        assertThat(asked).hasSize(1);
    }

    /** Its requests were counted in the hour in which it came in; the next hour belongs to others. */
    @Test
    void aPermitEndsWithItsHour() throws SourceException {
        now = NOON.minusSeconds(5);
        SourceLimits small = new SourceLimits("s", Duration.ZERO, false, 3, 4, 500, 9_000);
        try (Permit permit = gate(small).enter("a", ASK)) {
            ask(permit);
            now = NOON;
            assertThat(catchThrowableOfType(SourceException.class, () -> ask(permit))
                            .failure())
                    .isEqualTo(BUSY);
        }

        assertThat(store.get("s").spent())
                .isEqualTo(new Spent(NOON, 0, Spent.nothing(NOON).day(), 1, 0, 0));
        gate(small).enter("b", ASK);
    }

    @Test
    void twoThatComeAtTheSameMomentAreToldApart() throws SourceException {
        Permit[] first = new Permit[1];
        saboteur.beforeNextWrite(() -> first[0] = enter("a"));

        assertThat(refused(PACED, "b").failure()).isEqualTo(BUSY);

        assertThat(first[0]).isNotNull();
        assertThat(store.get("s").heldBy()).startsWith("a/");
        assertThat(store.get("s").spent().requestsToday()).isEqualTo(3);
    }

    @Test
    void whoLeavesDoesNotUndoWhatOthersDidMeanwhile() throws SourceException {
        Permit one = gate(FREE).enter("a", ASK);
        Permit other = gate(FREE).enter("b", ASK);
        ask(one);
        ask(other);
        ask(other);
        saboteur.beforeNextWrite(other::close);
        one.close();

        assertThat(store.get("s").spent()).isEqualTo(Spent.nothing(NOON).plus(3, 0));
    }

    private Gate gate(SourceLimits limits) {
        return new Gate(store, limits, () -> now, time -> now = now.plus(time));
    }

    private Permit enter(String worker) {
        try {
            return gate(PACED).enter(worker, ASK);
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    private SourceException refused(SourceLimits limits, String worker) {
        return catchThrowableOfType(SourceException.class, () -> gate(limits).enter(worker, ASK));
    }

    private void ask(Permit permit) throws SourceException {
        permit.request(0, () -> asked.add(now));
    }

    private static void fail(Permit permit, SourceFailure failure) throws SourceException {
        permit.request(0, () -> {
            throw new SourceException(failure, "as told");
        });
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
