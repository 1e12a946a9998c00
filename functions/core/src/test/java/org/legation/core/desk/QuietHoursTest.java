package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    /** From, to, and a moment in UTC, which is eight hours before Beijing. */
    @ParameterizedTest
    @CsvSource({
        "23:00, 07:30, 2026-11-20T14:59:59.999Z, false",
        "23:00, 07:30, 2026-11-20T15:00:00Z,     true",
        "23:00, 07:30, 2026-11-20T16:00:00Z,     true",
        "23:00, 07:30, 2026-11-20T23:29:59.999Z, true",
        "23:00, 07:30, 2026-11-20T23:30:00Z,     false",
        "12:00, 14:00, 2026-11-20T03:59:59Z,     false",
        "12:00, 14:00, 2026-11-20T04:00:00Z,     true",
        "12:00, 14:00, 2026-11-20T06:00:00Z,     false",
        "00:00, 06:00, 2026-11-20T16:00:00Z,     true",
        "23:00, 23:00, 2026-11-20T15:00:00Z,     false"
    })
    void theSpanIsBeijingTimeWithoutItsEnd(LocalTime from, LocalTime to, Instant moment, boolean isQuiet) {
        assertThat(new QuietHours(from, to).contains(moment)).isEqualTo(isQuiet);
    }
}
