package org.legation.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T16:00:00Z, 0",
        "2026-11-20T00:00:00Z, 0.08",
        "2026-11-20T07:00:00Z, 0.53",
        "2026-11-20T14:00:00Z, 0.98",
        "2026-11-20T15:00:00Z, 0.99"
    })
    void mostOfADaysPostsComeByDaylight(Instant moment, double share) {
        assertThat(PostingDay.shareBy(moment)).isCloseTo(share, within(1e-9));
    }

    @Test
    void theHoursMakeADay() {
        assertThat(IntStream.range(0, 24).mapToDouble(PostingDay::shareIn).sum())
                .isCloseTo(1, within(1e-9));
    }
}
