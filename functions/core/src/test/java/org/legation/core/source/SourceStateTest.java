package org.legation.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;
import static org.legation.core.source.SourceFailure.BLOCKED;
import static org.legation.core.source.SourceFailure.BUSY;
import static org.legation.core.source.SourceFailure.QUOTA_EXHAUSTED;
import static org.legation.core.source.SourceFailure.TRANSIENT;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.source.SourceState.Entry;

class SourceStateTest {

    private static final Ask ASK = new Ask(3, 30);
    private static final SourceLimits PACED =
            new SourceLimits("s", Duration.ofSeconds(8), true, 300, 3_000, 500, 9_000);
    private static final SourceLimits FREE = SourceLimits.free("s");
    private static final SourceState START = SourceState.start(PACED, NOON);

    @Test
    void whatIsAskedIsCountedInAdvanceAndPutRightAfterwards() {
        SourceState in = admitted(START.enter("a", ASK, PACED, SourceState.HOLD, NOON));
        assertThat(in.spent()).isEqualTo(Spent.nothing(NOON).plus(3, 30));

        SourceState out = in.leave(visit("a", NOON, 1, 10, true, null), NOON.plusSeconds(3));
        assertThat(out.spent()).isEqualTo(Spent.nothing(NOON).plus(1, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "requests of the hour,  3, 30, 298, 0,   0,   2026-11-20T05:00:00Z",
        "requests of the day,   3, 30, 2998, 0,  0,   2026-11-20T05:00:00Z",
        "credits of the day,    3, 30, 0,   471, 0,   2026-11-20T05:00:00Z",
        "credits of the month,  3, 30, 0,   471, 1,   2026-11-30T16:00:00Z"
    })
    void whatDoesNotFitTheBudgetIsRefusedUntilThereIsANewOne(
            String row, int requests, long credits, long soFar, long creditsSoFar, int month, Instant until) {
        SourceLimits limits = new SourceLimits(
                "s",
                Duration.ZERO,
                false,
                soFar > 300 ? 9_999 : 300,
                3_000,
                month == 0 ? 500 : 9_999,
                month == 0 ? 9_000 : 500);
        SourceState state = with(START, START.spent().plus(soFar, creditsSoFar));

        assertThat(state.enter("a", new Ask(requests, credits), limits, SourceState.HOLD, NOON))
                .as(row)
                .isEqualTo(new Entry.Refused(QUOTA_EXHAUSTED, until));
        assertThat(state.enter("a", new Ask(requests - 1, credits - 1), limits, SourceState.HOLD, NOON))
                .as(row)
                .isInstanceOf(Entry.Admitted.class);
    }

    @Test
    void aNewLimitCountsAtOnce() {
        SourceLimits less = new SourceLimits("s", Duration.ofSeconds(9), true, 2, 2, 2, 2);

        assertThat(START.enter("a", ASK, less, SourceState.HOLD, NOON)).isInstanceOf(Entry.Refused.class);
        assertThat(admitted(START.enter("a", new Ask(1, 1), less, SourceState.HOLD, NOON))
                        .limits())
                .isEqualTo(less);
    }

    @Test
    void oneWorkerHasTheSourceForItselfUntilItLeaves() {
        SourceState in = admitted(START.enter("a", ASK, PACED, SourceState.HOLD, NOON));

        assertThat(in.enter("b", ASK, PACED, SourceState.HOLD, NOON.plusSeconds(60)))
                .isEqualTo(new Entry.Refused(BUSY, NOON.plusSeconds(98)));

        SourceState out = in.leave(visit("a", NOON, 1, 0, true, null), NOON.plusSeconds(2));
        assertThat(out.enter("b", ASK, PACED, SourceState.HOLD, NOON.plusSeconds(7)))
                .isEqualTo(new Entry.Refused(BUSY, NOON.plusSeconds(8)));
        assertThat(out.enter("b", ASK, PACED, SourceState.HOLD, NOON.plusSeconds(8)))
                .isInstanceOf(Entry.Admitted.class);
    }

    /** One ticket may be delivered to two workers at the same time. */
    @Test
    void aNameOpensNoDoorThatAnotherOfTheSameNameHasShut() {
        SourceState in = admitted(START.enter("a", ASK, PACED, SourceState.HOLD, NOON));

        assertThat(in.enter("a", ASK, PACED, SourceState.HOLD, NOON.plusSeconds(1)))
                .isInstanceOf(Entry.Refused.class);
    }

    /** It may have asked until shortly before it was given up. */
    @Test
    void aDeadWorkersHoldEndsWithTheSpacingAfterIt() {
        SourceState slow = admitted(slowed(4, NOON).enter("a", ASK, PACED, SourceState.HOLD, NOON));

        Instant end = NOON.plus(SourceState.HOLD).plusSeconds(128);
        assertThat(slow.enter("b", ASK, PACED, SourceState.HOLD, end.minusMillis(1)))
                .isEqualTo(new Entry.Refused(BUSY, end));
        assertThat(admitted(slow.enter("b", ASK, PACED, SourceState.HOLD, end)).heldBy())
                .isEqualTo("b");
    }

    @Test
    void aWorkerThatWasGivenUpDoesNotEndTheHoldOfTheNext() {
        SourceState next = admitted(admitted(START.enter("a", ASK, PACED, SourceState.HOLD, NOON))
                .enter("b", ASK, PACED, SourceState.HOLD, NOON.plusSeconds(100)));

        SourceState after = next.leave(visit("a", NOON, 1, 0, true, null), NOON.plusSeconds(101));

        assertThat(after.heldBy()).isEqualTo("b");
        assertThat(after.heldUntil()).isEqualTo(next.heldUntil());
    }

    @Test
    void aSourceWithoutLimitsServesAllAtOnceButOneAloneTriesAfterARefusal() {
        SourceState free = SourceState.start(FREE, NOON);
        SourceState in = admitted(free.enter("a", ASK, FREE, SourceState.HOLD, NOON));
        assertThat(in.enter("b", ASK, FREE, SourceState.HOLD, NOON)).isInstanceOf(Entry.Admitted.class);

        SourceState refused = in.leave(visit("a", NOON, 1, 0, false, BLOCKED), NOON);
        Instant half = NOON.plusSeconds(1_800);
        assertThat(refused.enter("b", ASK, FREE, SourceState.HOLD, half.minusMillis(1)))
                .isEqualTo(new Entry.Refused(BLOCKED, half));

        SourceState trying = admitted(refused.enter("b", ASK, FREE, SourceState.HOLD, half));
        assertThat(trying.enter("c", ASK, FREE, SourceState.HOLD, half)).isInstanceOf(Entry.Refused.class);
        SourceState good = trying.leave(visit("b", half, 1, 0, true, null), half.plusSeconds(1));
        assertThat(good.breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(good.enter("c", ASK, FREE, SourceState.HOLD, half.plusSeconds(8)))
                .isInstanceOf(Entry.Admitted.class);
    }

    /** Two at once could not keep a distance. */
    @Test
    void spacingImpliesOneAtATime() {
        SourceLimits spaced = new SourceLimits("s", Duration.ofSeconds(1), false, 300, 3_000, 500, 9_000);

        assertThat(admitted(START.enter("a", ASK, spaced, SourceState.HOLD, NOON))
                        .enter("b", ASK, spaced, SourceState.HOLD, NOON))
                .isInstanceOf(Entry.Refused.class);
    }

    @Test
    void oneIncidentOpensTheBreakerOnceHoweverManyMetIt() {
        SourceState one = SourceState.start(FREE, NOON).leave(visit("a", NOON, 1, 0, false, BLOCKED), NOON);
        SourceState two = one.leave(visit("b", NOON, 1, 0, false, BLOCKED), NOON.plusSeconds(1));

        assertThat(two.breaker()).isEqualTo(one.breaker());
        assertThat(two.slowdowns()).isEqualTo(1);
    }

    @Test
    void whatWasAskedBeforeARefusalDoesNotCloseTheBreaker() {
        SourceState refused = SourceState.start(FREE, NOON).leave(visit("a", NOON, 1, 0, false, BLOCKED), NOON);

        assertThat(refused.leave(visit("b", NOON, 1, 0, true, null), NOON.plusSeconds(1))
                        .breaker())
                .isEqualTo(refused.breaker());
    }

    @Test
    void aFailureOfOneAccountNeitherOpensNorClosesTheBreaker() {
        SourceState refused = START.leave(visit("a", NOON, 1, 0, false, BLOCKED), NOON);
        Instant later = NOON.plusSeconds(1_801);

        assertThat(START.leave(visit("a", NOON, 1, 0, false, TRANSIENT), NOON).breaker())
                .isEqualTo(Breaker.CLOSED);
        assertThat(refused.leave(visit("b", later, 1, 0, false, TRANSIENT), later)
                        .breaker())
                .isEqualTo(refused.breaker());
    }

    @ParameterizedTest
    @CsvSource({"1, 0, PT16S", "2, 0, PT32S", "4, 0, PT128S", "9, 0, PT128S", "2, 1, PT16S", "2, 2, PT8S", "2, 99, PT8S"
    })
    void eachRefusalDoublesTheSpacingAndEachDayTakesOneBack(int refusals, int days, Duration spacing) {
        assertThat(slowed(refusals, NOON).spacing(NOON.plus(Duration.ofDays(days))))
                .isEqualTo(spacing);
    }

    @Test
    void aRefusalDaysLaterDoublesWhatIsLeft() {
        Instant later = NOON.plus(Duration.ofDays(2));
        SourceState again = slowed(3, NOON).leave(visit("a", later, 1, 0, false, BLOCKED), later);

        assertThat(again.spacing(later)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void aSourceIsHealthyAsLongAsItShowedAPostToSomebodyOfLate() {
        assertThat(START.isHealthy(NOON)).isFalse();
        SourceState shown = START.leave(new Visit("a", NOON, ASK, 1, 0, NOON, true, true, null, null), NOON);

        assertThat(shown.isHealthy(NOON.plus(Duration.ofHours(2)))).isTrue();
        assertThat(shown.isHealthy(NOON.plus(Duration.ofHours(2)).plusMillis(1)))
                .isFalse();
        assertThat(START.leave(visit("a", NOON, 1, 0, true, null), NOON).isHealthy(NOON))
                .isFalse();
    }

    /** By noon, 0.08 + 4 × 0.9 / 14 of a day's posts have come. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1500, 0, 0.5", "3000, 0, 1", "0, 250, 0.5", "0, 500, 1", "1500, 500, 1"})
    void pressureIsHowFarTheUseIsAheadOfTheBudget(long requests, long credits, double pressure) {
        assertThat(with(START, START.spent().plus(requests, credits)).pressure(NOON))
                .isCloseTo(pressure / (0.08 + 3.6 / 14), within(1e-9));
    }

    @Test
    void theFirstRequestsOfADayAreNoPressureYetAndAMonthCountsToo() {
        Instant midnight = Instant.parse("2026-11-20T16:00:00Z");
        assertThat(with(START, Spent.nothing(midnight).plus(150, 0)).pressure(midnight))
                .isCloseTo(1, within(1e-9));

        // Two thirds of the month are over, and four thirds of that share are used.
        Spent month = new Spent(midnight, 0, Spent.nothing(midnight).day(), 0, 0, 8_000);
        assertThat(with(START, month).pressure(midnight)).isCloseTo(8.0 / 9 / (20.0 / 30), within(1e-9));
        assertThat(SourceState.start(FREE, NOON).pressure(NOON)).isZero();
    }

    private static SourceState admitted(Entry entry) {
        assertThat(entry).isInstanceOf(Entry.Admitted.class);
        return ((Entry.Admitted) entry).state();
    }

    private static Visit visit(
            String worker, Instant enteredAt, int requests, long credits, boolean good, @Nullable SourceFailure why) {
        return new Visit(worker, enteredAt, ASK, requests, credits, enteredAt.plusSeconds(8), good, false, why, null);
    }

    private static SourceState slowed(int refusals, Instant at) {
        SourceState state = START;
        for (int i = 0; i < refusals; i++) {
            state = closed(state.leave(visit("a", at, 0, 0, false, BLOCKED), at));
        }
        return closed(state);
    }

    /** The same with its breaker closed, and nothing that anybody did not use taken back. */
    private static SourceState closed(SourceState state) {
        return new SourceState(
                state.limits(),
                NOON,
                null,
                null,
                Breaker.CLOSED,
                state.slowdowns(),
                state.slowedAt(),
                START.spent(),
                null,
                null);
    }

    private static SourceState with(SourceState state, Spent spent) {
        return new SourceState(state.limits(), NOON, null, null, state.breaker(), 0, null, spent, null, null);
    }
}
