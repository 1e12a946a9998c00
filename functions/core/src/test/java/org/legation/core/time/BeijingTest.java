package org.legation.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeijingTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:59:59.999Z, 2026-11-20, 23",
        "2026-11-20T16:00:00Z,     2026-11-21, 0",
        "2026-12-31T16:00:00Z,     2027-01-01, 0",
        "2026-07-01T03:30:00Z,     2026-07-01, 11"
    })
    void aDayBeginsAtFourInTheAfternoonUtc(Instant moment, LocalDate day, int hour) {
        assertThat(Beijing.day(moment)).isEqualTo(day);
        assertThat(Beijing.hour(moment)).isEqualTo(hour);
        assertThat(Beijing.at(moment).toInstant()).isEqualTo(moment);
    }

    @Test
    void theStartOfADayIsItsFirstMoment() {
        assertThat(Beijing.start(LocalDate.parse("2026-11-21"))).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
    }
}
