package org.legation.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpentTest {

    /** Half past eleven at night in Beijing, on the last day of a month. */
    private static final Instant LATE = Instant.parse("2026-11-30T15:30:00Z");

    private static final Spent SOME = Spent.nothing(LATE).plus(1, 100).plus(2, 20);

    @Test
    void whatIsSpentCountsForTheHourTheDayAndTheMonth() {
        assertThat(SOME)
                .isEqualTo(
                        new Spent(Instant.parse("2026-11-30T15:00:00Z"), 3, LocalDate.of(2026, 11, 30), 3, 120, 120));
    }

    @ParameterizedTest
    @CsvSource({
        "the same hour,        2026-11-30T15:59:59.999Z, 3, 3, 120, 120",
        "a new month,          2026-11-30T16:00:00Z,     0, 0, 0,   0",
        "an earlier time,      2026-11-30T12:00:00Z,     3, 3, 120, 120",
        "an earlier day,       2026-11-28T12:00:00Z,     3, 3, 120, 120",
        "a year later,         2027-11-30T15:30:00Z,     0, 0, 0,   0"
    })
    void whatBelongsToATimeThatIsOverIsForgotten(
            String row, Instant now, long hour, long day, long credits, long month) {
        assertThat(numbers(SOME.at(now))).as(row).containsExactly(hour, day, credits, month);
    }

    @Test
    void anHourEndsBeforeItsDayAndADayBeforeItsMonth() {
        Instant noon = Instant.parse("2026-11-10T04:00:00Z");
        Spent spent = Spent.nothing(noon).plus(3, 120);

        assertThat(numbers(spent.at(noon.plusSeconds(3_600)))).containsExactly(0, 3, 120, 120);
        assertThat(numbers(spent.at(noon.plusSeconds(86_400)))).containsExactly(0, 0, 0, 120);
    }

    /** Counted at half past eleven at night: three requests, of which one was made, and 120 credits, of which 100 were used. */
    @ParameterizedTest
    @CsvSource({
        "within the hour,  2026-11-30T15:31:00Z, 1, 1, 100, 100",
        "in the new month, 2026-11-30T16:01:00Z, 0, 0, 0,   0"
    })
    void whatWasNotUsedIsTakenBackFromWhereItWasCounted(
            String row, Instant now, long hour, long day, long credits, long month) {
        assertThat(numbers(SOME.at(now).minus(2, 20, LATE))).as(row).containsExactly(hour, day, credits, month);
    }

    @Test
    void afterTheHourItIsTakenBackFromTheDayAlone() {
        Instant noon = Instant.parse("2026-11-10T04:59:59Z");
        Spent counted = Spent.nothing(noon).plus(3, 120);
        Spent next = counted.at(noon.plusSeconds(2)).plus(1, 1);

        assertThat(numbers(next.minus(2, 20, noon))).containsExactly(1, 2, 101, 101);
    }

    @Test
    void whatCostMoreThanWasCountedIsAdded() {
        assertThat(numbers(SOME.minus(0, -30, LATE))).containsExactly(3, 3, 150, 150);
    }

    private static long[] numbers(Spent spent) {
        return new long[] {
            spent.requestsThisHour(), spent.requestsToday(), spent.creditsToday(), spent.creditsThisMonth()
        };
    }
}
