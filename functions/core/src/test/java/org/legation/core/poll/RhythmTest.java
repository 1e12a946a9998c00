package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    private static final Instant SINCE = NOON.minus(Duration.ofDays(42));

    @Test
    void whatIsNotKnownIsSupposedToBeAPostADayMostlyByDaylight() {
        assertThat(perDay(Rhythm.UNKNOWN, NOON)).isCloseTo(1, within(1e-9));
        assertThat(Rhythm.UNKNOWN.postsPerHour(12, NOON)).isCloseTo(0.9 / 14, within(1e-9));
        assertThat(Rhythm.UNKNOWN.postsPerHour(3, NOON)).isCloseTo(0.01, within(1e-9));
        assertThat(Rhythm.UNKNOWN.punctualShare()).isCloseTo(0.2, within(1e-9));
    }

    /** With the half-life of 21 days, 42 days weigh as much as 22.7; two supposed days of a post each are added. */
    @Test
    void anAccountThatKeepsItsPaceIsKnownByIt() {
        assertThat(perDay(daily(5), NOON)).isCloseTo(5, within(0.5));
    }

    @Test
    void anHourHoldsHalfOfItsPostsAndAQuarterOfThoseOfEachNeighbour() {
        Rhythm one = Rhythm.UNKNOWN.plus(NOON, SINCE, NOON);

        double other = Rhythm.UNKNOWN
                .plus(NOON.minus(Duration.ofHours(12)), SINCE, NOON)
                .postsPerHour(12, NOON);
        double days = 21 / Math.log(2) * 0.75 + 2;
        assertThat(one.postsPerHour(12, NOON) - other).isCloseTo(0.5 / days, within(1e-6));
        assertThat(one.postsPerHour(11, NOON) - other).isCloseTo(0.25 / days, within(1e-6));
        assertThat(one.postsPerHour(13, NOON) - other).isCloseTo(0.25 / days, within(1e-6));
    }

    @Test
    void midnightHasNeighboursOnBothSides() {
        Rhythm night = Rhythm.UNKNOWN.plus(NOON.minus(Duration.ofMinutes(12 * 60 + 30)), SINCE, NOON);

        assertThat(night.postsPerHour(0, NOON)).isGreaterThan(night.postsPerHour(2, NOON));
    }

    @Test
    void whatIsOldCountsLess() {
        Rhythm asleep = daily(5);

        double before = perDay(asleep, NOON);
        double after = perDay(asleep, NOON.plus(Duration.ofDays(42)));

        assertThat(after).isLessThan(before / 2).isPositive();
    }

    @Test
    void aPostThatIsReadLateCountsAsOfItsTime() {
        Instant late = NOON.plus(Duration.ofDays(21));
        Rhythm rhythm = Rhythm.UNKNOWN.plus(NOON, SINCE, late);

        assertThat(rhythm.hours().get(12)).isEqualTo(0.5f);
        assertThat(rhythm.asOf()).isEqualTo(late);
        assertThat(rhythm.since()).isEqualTo(SINCE);
    }

    @Test
    void anAnswerOfAClockThatRunsBehindDoesNotMakeOldPostsNew() {
        Rhythm rhythm = Rhythm.UNKNOWN.plus(NOON, SINCE, NOON);

        assertThat(rhythm.plus(NOON, SINCE, NOON.minusSeconds(60)).asOf()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "29, false", "30, true", "31, true", "32, false", "59, false"})
    void aPostWithinTwoMinutesAfterTheHalfHourIsPunctual(int minute, boolean punctual) {
        Instant moment = NOON.plus(Duration.ofMinutes(minute)).plusSeconds(59);

        assertThat(Rhythm.isPunctual(moment)).isEqualTo(punctual);
        assertThat(Rhythm.UNKNOWN.plus(moment, SINCE, moment).punctual()).isEqualTo(punctual ? 1 : 0);
    }

    @Test
    void theShareOfPunctualPostsIsThatOfThePostsThatWereSeen() {
        Rhythm rhythm = Rhythm.UNKNOWN;
        for (int i = 0; i < 80; i++) {
            rhythm = rhythm.plus(
                    NOON.plus(Duration.ofMinutes(i % 4 == 0 ? 7 : 30)), SINCE, NOON.plus(Duration.ofHours(1)));
        }

        assertThat(rhythm.punctualShare()).isCloseTo(0.75, within(0.02));
    }

    @Test
    void aDayHasTwentyFourHours() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(null, NOON, List.of(1f), 0));
    }

    private static double perDay(Rhythm rhythm, Instant now) {
        return IntStream.range(0, 24)
                .mapToDouble(hour -> rhythm.postsPerHour(hour, now))
                .sum();
    }

    private static Rhythm daily(int posts) {
        Rhythm rhythm = Rhythm.UNKNOWN;
        for (int day = 42; day > 0; day--) {
            for (int i = 0; i < posts; i++) {
                Instant at = NOON.minus(Duration.ofDays(day)).plus(Duration.ofHours(i));
                rhythm = rhythm.plus(at, SINCE, at.plusSeconds(600));
            }
        }
        return rhythm;
    }
}
