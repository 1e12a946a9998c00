package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

class PacingTest {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(396);

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT5M",
        "PT59M, PT5M",
        "PT1H, PT10M",
        "PT5H59M, PT10M",
        "PT6H, PT20M",
        "PT23H59M, PT20M",
        "PT24H, PT1H",
        "PT71H59M, PT1H",
        "PT72H, PT3H",
        "PT1000H, PT3H",
        "-PT10M, PT5M"
    })
    void theYoungerTheNewestPostTheSooner(Duration age, Duration pace) {
        assertThat(wait(newest(age), true, null)).isBetween(pace, withSpread(pace));
    }

    @Test
    void anAccountWithoutPostsIsAskedEveryThreeHours() {
        assertThat(wait(PollState.start(NOON), true, null))
                .isBetween(Duration.ofHours(3), withSpread(Duration.ofHours(3)));
    }

    /** The time since the answer before, when nothing new was shown, and the wait; the newest post's age is given. */
    @ParameterizedTest
    @CsvSource({
        "PT2H,  PT10M, PT15M",
        "PT2H,  PT20M, PT30M",
        "PT2H,  PT26M40S, PT40M",
        "PT2H,  PT5H,  PT40M",
        "PT2H,  PT1M,  PT10M",
        "PT30M, PT5M,  PT7M30S",
        "PT30M, PT1H,  PT20M",
        "PT48H, PT2H,  PT3H",
        "PT48H, PT9H,  PT4H",
        "PT80H, PT3H,  PT4H30M",
        "PT80H, PT9H,  PT6H"
    })
    void anAnswerWithNothingNewWaitsHalfAsLongAgainUpToFourTimesThePace(
            Duration age, Duration sinceAnswer, Duration wait) {
        assertThat(wait(newest(age), false, NOON.minus(sinceAnswer))).isBetween(wait, withSpread(wait));
    }

    @ParameterizedTest
    @CsvSource({"1, PT5M", "2, PT10M", "3, PT20M", "7, PT5H20M", "8, PT6H", "9, PT6H", "1000000, PT6H"})
    void failuresDoubleTheWaitUpToSixHours(int failures, Duration wait) {
        assertThat(Duration.between(NOON, Pacing.afterFailure(Samples.ID, failures, NOON)))
                .isBetween(wait, withSpread(wait));
    }

    @Property
    void noWaitIsShorterThanFiveMinutesOrLongerThanSixHoursAndATenth(
            @ForAll("ids") String id,
            @ForAll @IntRange(max = 10_000) int minutesOld,
            @ForAll boolean changed,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long millisSince,
            @ForAll @IntRange(min = 1, max = 1_000) int failures) {
        PollState state = newest(Duration.ofMinutes(minutesOld));
        Instant previous = NOON.minusMillis(millisSince);

        Instant next = Pacing.next(id, state, changed, previous, NOON);
        Instant retry = Pacing.afterFailure(id, failures, NOON);

        assertThat(Duration.between(NOON, next)).isBetween(SHORTEST, LONGEST);
        assertThat(Duration.between(NOON, retry)).isBetween(SHORTEST, LONGEST);
        assertThat(Pacing.next(id, state, changed, previous, NOON)).isEqualTo(next);
        assertThat(Pacing.afterFailure(id, failures, NOON)).isEqualTo(retry);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().numeric().ofLength(10);
    }

    @Test
    void accountsDoNotMarchInStep() {
        Stream<Instant> next = IntStream.range(0, 100)
                .mapToObj(i -> Pacing.next("17439517" + (10 + i), PollState.start(NOON), true, null, NOON));

        assertThat(next.distinct().count()).isGreaterThan(10);
    }

    @Test
    void dueTimesAreKeptToTheMillisecondAsTheyAreStored() {
        assertThat(Pacing.afterFailure(Samples.ID, 1, NOON.plusNanos(1)).getNano() % 1_000_000)
                .isZero();
    }

    private static Duration wait(PollState state, boolean changed, @Nullable Instant previous) {
        return Duration.between(NOON, Pacing.next(Samples.ID, state, changed, previous, NOON));
    }

    private static Duration withSpread(Duration wait) {
        return wait.multipliedBy(11).dividedBy(10);
    }

    private static PollState newest(Duration age) {
        Mid mid = Samples.mid(NOON.minus(age));
        KnownPost post = new KnownPost(mid, Engagement.UNKNOWN, 0, NOON);
        return new PollState(NOON, NOON, NOON, NOON, 0, null, new TreeMap<>(Map.of(mid, post)));
    }
}
