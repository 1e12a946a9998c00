package org.legation.core.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When hours of an account are a spike. Its hours usually have about 20 interactions, if nothing else is said. */
class HourChannelTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int HOURS = 1200;

    private AccountHours hours = AccountHours.START;
    private Instant at = START;

    @ParameterizedTest
    @CsvSource({"22, 0", "59, 0", "2000, 1"})
    void anHourIsRaisedIfItIsRareAndThreeTimesTheUsual(double gained, int raised) {
        quiet(HOURS, 20);

        assertThat(Math.min(1, next(gained).raised())).isEqualTo(raised);
    }

    @Test
    void fewerThanThirtyRaiseNothingHoweverRareTheyAre() {
        quiet(HOURS, 0);

        HourChannel.Turn turn = next(29);

        assertThat(turn.reading().surprise()).isGreaterThan(3);
        assertThat(turn.strength()).isZero();
        assertThat(turn.raised()).isZero();
    }

    /** Of an account that had nothing, any number of interactions is beyond all measure. */
    @ParameterizedTest
    @CsvSource({"60, 2.778", "100, 3", "999, 4", "1200, 4.079"})
    void noHourCountsAsMoreThanTenTimesRarerThanThoseThatWereSeen(int seen, double strength) {
        quiet(seen, 0);

        HourChannel.Turn turn = next(100_000);

        assertThat(turn.reading().surprise()).isGreaterThan(20);
        assertThat(turn.strength()).isCloseTo(strength, within(0.005));
    }

    /** After a large one the mean of the last hours takes some more hours to come down. */
    @Test
    void aSpikeEndsWhenNothingBecameRarerForThreeHoursAndTheHourIsOrdinary() {
        quiet(HOURS, 20);
        HourChannel.Turn raised = next(2000);
        int lasted = 0;
        HourChannel.Turn turn = raised;

        while (turn.ended() == null && lasted < 48) {
            turn = next(20);
            lasted++;
        }

        assertThat(lasted).isBetween(3, 24);
        assertThat(turn.reading().surprise()).isLessThan(1);
        assertThat(turn.began()).isEqualTo(raised.began());
        assertThat(turn.level()).isEqualTo(raised.raised());
        assertThat(turn.after().heat()).isEqualTo(Heat.COLD);
    }

    private void quiet(int number, double gained) {
        for (int i = 0; i < number; i++) {
            // Some more, some less, so that it is known how far hours lie apart.
            next(gained == 0 ? 0 : gained - 2 + i % 5);
        }
    }

    /** The next hour, read at its end. */
    private HourChannel.Turn next(double gained) {
        hours = hours.after(at, gained, at.plus(Duration.ofMinutes(59)));
        HourChannel.Turn turn = HourChannel.turn(hours, at.plus(Duration.ofMinutes(59)));
        hours = turn.after();
        at = at.plus(Duration.ofHours(1));
        return turn;
    }
}
