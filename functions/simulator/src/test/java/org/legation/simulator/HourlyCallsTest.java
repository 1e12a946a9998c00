package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HourlyCallsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:59:59Z");

    @Test
    void theHourHoldsTheLimitAndTheNextHourHoldsItAgain() {
        HourlyCalls calls = new HourlyCalls(2);
        assertThat(calls.count("a", NOW)).isTrue();
        assertThat(calls.count("a", NOW)).isTrue();
        assertThat(calls.count("a", NOW)).isFalse();
        assertThat(calls.remaining("a", NOW)).isZero();
        assertThat(calls.count("a", NOW.plusSeconds(1))).isTrue();
        assertThat(calls.remaining("a", NOW.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void eachCallerHasItsOwnHour() {
        HourlyCalls calls = new HourlyCalls(1);
        calls.count("a", NOW);
        assertThat(calls.count("b", NOW)).isTrue();
    }

    @Test
    void theResetIsTheNextFullHour() {
        assertThat(HourlyCalls.resetAt(NOW))
                .isEqualTo(Instant.parse("2026-11-20T03:00:00Z").getEpochSecond());
        assertThat(HourlyCalls.resetAt(NOW.plusSeconds(1)))
                .isEqualTo(Instant.parse("2026-11-20T04:00:00Z").getEpochSecond());
    }
}
