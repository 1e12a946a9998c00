package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @Test
    void theUsualFormIsEnglishAndInBeijingTime() {
        assertThat(Dates.full(at("2026-11-20T09:30:15"))).isEqualTo("Fri Nov 20 09:30:15 +0800 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00, 2026-11-20T12:00:05, 刚刚",
        "2026-11-20T12:00:00, 2026-11-20T12:00:40, 40秒前",
        "2026-11-20T12:00:00, 2026-11-20T12:03:10, 3分钟前",
        "2026-11-20T10:00:00, 2026-11-20T12:30:00, 2小时前",
        "2026-11-20T01:05:00, 2026-11-20T12:00:00, 今天 01:05",
        "2026-11-19T23:50:00, 2026-11-20T00:10:00, 20分钟前",
        "2026-11-19T21:05:00, 2026-11-20T00:10:00, 昨天 21:05",
        "2026-11-18T21:05:00, 2026-11-20T00:10:00, 11-18",
        "2026-12-31T23:59:50, 2027-01-01T00:00:20, 30秒前",
        "2026-12-31T21:00:00, 2027-01-01T00:00:20, 昨天 21:00",
        "2026-12-30T21:00:00, 2027-01-01T00:00:20, 2026-12-30",
        "2026-11-20T12:01:00, 2026-11-20T12:00:00, 刚刚",
    })
    void relativeFormsCrossMidnightAndNewYear(String then, String now, String form) {
        assertThat(Dates.relative(at(then), at(now))).isEqualTo(form);
    }

    private static Instant at(String beijing) {
        return OffsetDateTime.parse(beijing + "+08:00").toInstant();
    }
}
