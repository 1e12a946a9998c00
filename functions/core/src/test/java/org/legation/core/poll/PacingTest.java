package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.coverage.Coverage;
import org.legation.core.coverage.GapReason;
import org.legation.core.coverage.Stretch;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.time.Beijing;

class PacingTest {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(378);

    @Test
    void aBusyAccountIsAskedMoreOftenThanASleepingOne() {
        assertThat(wait(state(posting(8)), Thrift.NONE, NOON)).isLessThan(Duration.ofMinutes(25));
        assertThat(wait(state(posting(2)), Thrift.NONE, NOON)).isBetween(Duration.ofMinutes(40), Duration.ofHours(3));
        assertThat(wait(state(posting(0)), Thrift.NONE, NOON)).isGreaterThan(Duration.ofHours(5));
    }

    @Test
    void anAccountThatPostsInTheMorningIsAskedInTheMorning() {
        Rhythm mornings = Rhythm.UNKNOWN;
        for (int day = 30; day > 0; day--) {
            Instant post = Beijing.start(Beijing.day(NOON).minusDays(day)).plus(Duration.ofMinutes(9 * 60 + 17));
            mornings = mornings.plus(post, NOON.minus(Duration.ofDays(30)), NOON);
        }
        Instant morning = Beijing.start(Beijing.day(NOON)).plus(Duration.ofHours(9));

        assertThat(wait(state(mornings), Thrift.NONE, morning)).isLessThan(Duration.ofMinutes(25));
        assertThat(wait(state(mornings), Thrift.NONE, morning.plus(Duration.ofHours(4))))
                .isGreaterThan(Duration.ofHours(3));
    }

    @Test
    void whereScheduledPostsAreUsualThePollComesRightAfterTheHalfHour() {
        Rhythm punctual = Rhythm.UNKNOWN;
        for (int day = 30; day > 0; day--) {
            for (int hour = 8; hour < 22; hour += 2) {
                Instant post = Beijing.start(Beijing.day(NOON).minusDays(day)).plus(Duration.ofHours(hour));
                punctual = punctual.plus(post, NOON.minus(Duration.ofDays(30)), NOON);
            }
        }
        Instant due = Pacing.next(Samples.ID, state(punctual), Thrift.NONE, NOON.plus(Duration.ofMinutes(11)));

        assertThat(Beijing.at(due).getMinute() % 30).isBetween(2, 4);
    }

    @ParameterizedTest
    @CsvSource({"PT1M, 0, PT5M", "PT10M, 0, PT9M", "PT1H, 0, PT54M", "PT10M, 1, PT14M", "PT20M, 2, PT50M"})
    void aLivePostIsLookedAtAgainWhenItHasGrownOlderByAFactor(Duration age, int still, Duration wait) {
        assertThat(wait(state(posting(0), age, still), Thrift.NONE, NOON)).isBetween(wait, withSpread(wait));
    }

    @ParameterizedTest
    @CsvSource({"PT73H, 0", "PT10M, 5"})
    void aPostIsDoneAfterThreeDaysOrWhenItHasHeldStillForLong(Duration age, int still) {
        assertThat(wait(state(posting(0), age, still), Thrift.NONE, NOON)).isGreaterThan(Duration.ofHours(5));
    }

    @Test
    void aSourceThatIsUsedTooFastIsAskedForLess() {
        Duration onCourse = wait(state(posting(6)), new Thrift(1, 9, true), NOON);

        assertThat(wait(state(posting(6)), new Thrift(3, 9, true), NOON)).isGreaterThan(onCourse.multipliedBy(2));
    }

    @Test
    void aGapThatCanBeClosedIsNotLeftOpen() {
        Coverage gap = Coverage.NONE
                .plus(new Stretch(new Mid(100), new Mid(200)), NOON)
                .plus(new Stretch(new Mid(300), new Mid(400), GapReason.INTERRUPTED, "more"), NOON);
        PollState state = state(posting(0));

        assertThat(wait(with(state, gap), Thrift.NONE, NOON)).isLessThan(Duration.ofMinutes(6));
    }

    @ParameterizedTest
    @CsvSource({"1, PT5M", "2, PT10M", "3, PT20M", "7, PT5H20M", "8, PT6H", "9, PT6H", "1000000, PT6H"})
    void failuresDoubleTheWaitUpToSixHours(int failures, Duration wait) {
        assertThat(Duration.between(NOON, Pacing.afterFailure(Samples.ID, failures, NOON)))
                .isBetween(wait, withSpread(wait));
    }

    @Property
    void noWaitIsShorterThanFiveMinutesOrLongerThanSixHoursAndATwentieth(
            @ForAll("ids") String id,
            @ForAll @IntRange(max = 10_000) int minutesOld,
            @ForAll @IntRange(max = 9) int still,
            @ForAll @IntRange(max = 40) int postsPerDay,
            @ForAll @DoubleRange(max = 20) double pressure,
            @ForAll @IntRange(min = 1, max = 1_000) int failures) {
        PollState state = state(posting(postsPerDay), Duration.ofMinutes(minutesOld), still);
        Thrift thrift = new Thrift(pressure, 1, true);

        Instant next = Pacing.next(id, state, thrift, NOON);
        Instant retry = Pacing.afterFailure(id, failures, NOON);

        assertThat(Duration.between(NOON, next)).isBetween(SHORTEST, LONGEST);
        assertThat(Duration.between(NOON, retry)).isBetween(SHORTEST, LONGEST);
        assertThat(Pacing.next(id, state, thrift, NOON)).isEqualTo(next);
        assertThat(Pacing.afterFailure(id, failures, NOON)).isEqualTo(retry);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().numeric().ofLength(10);
    }

    @Test
    void accountsDoNotMarchInStep() {
        Stream<Instant> next = IntStream.range(0, 100)
                .mapToObj(i -> Pacing.next("17439517" + (10 + i), PollState.start(NOON), Thrift.NONE, NOON));

        assertThat(next.distinct().count()).isGreaterThan(10);
    }

    @Test
    void dueTimesAreKeptToTheMillisecondAsTheyAreStored() {
        assertThat(Pacing.afterFailure(Samples.ID, 1, NOON.plusNanos(1)).getNano() % 1_000_000)
                .isZero();
    }

    private static Duration wait(PollState state, Thrift thrift, Instant now) {
        return Duration.between(now, Pacing.next(Samples.ID, state, thrift, now));
    }

    private static Duration withSpread(Duration wait) {
        return wait.multipliedBy(21).dividedBy(20).plusMinutes(1);
    }

    /** So many posts a day for a month, spread over the daylight, none of them punctual. */
    private static Rhythm posting(int perDay) {
        Instant since = NOON.minus(Duration.ofDays(30));
        Rhythm rhythm = Rhythm.UNKNOWN.plus(since.plus(Duration.ofMinutes(13)), since, NOON);
        for (int day = 30; day > 0; day--) {
            for (int i = 0; i < perDay; i++) {
                long minute = 8 * 60 + 13 + (i * 14L * 60) / perDay;
                Instant post = Beijing.start(Beijing.day(NOON).minusDays(day)).plus(Duration.ofMinutes(minute));
                rhythm = rhythm.plus(post, since, NOON);
            }
        }
        return rhythm;
    }

    private static PollState state(Rhythm rhythm) {
        return new PollState(NOON, NOON, NOON, NOON, 0, null, new TreeMap<>(), Coverage.NONE, rhythm);
    }

    private static PollState state(Rhythm rhythm, Duration age, int still) {
        Mid mid = Samples.mid(NOON.minus(age));
        TreeMap<Mid, KnownPost> known = new TreeMap<>();
        List.of(new KnownPost(mid, Engagement.UNKNOWN, 0, NOON, still, 0, 0)).forEach(post -> known.put(mid, post));
        return new PollState(NOON, NOON, NOON, NOON, 0, null, known, Coverage.NONE, rhythm);
    }

    private static PollState with(PollState state, Coverage coverage) {
        return new PollState(
                state.dueAt(),
                state.seenAt(),
                state.slot(),
                state.loggedAt(),
                0,
                null,
                state.known(),
                coverage,
                state.rhythm());
    }
}
