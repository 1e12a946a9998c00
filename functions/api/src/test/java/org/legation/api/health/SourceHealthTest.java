package org.legation.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;
import org.legation.core.source.Spent;
import org.legation.core.source.UnknownShape;

class SourceHealthTest {

    /** Noon in Beijing on the 15th of a month of thirty days. */
    private static final Instant NOON = Instant.parse("2026-11-15T04:00:00Z");

    private static final SourceLimits LIMITS =
            new SourceLimits("mobile", Duration.ofSeconds(8), true, 300, 3000, SourceLimits.UNLIMITED, 30_000);

    @Test
    void whatWasSpentStandsBesideItsLimitAndItsForecast() {
        SourceHealth health = health(Breaker.CLOSED, NOON);

        assertThat(health.requestsToday()).isEqualTo(new Use(1000, 3000L, 2000L));
        assertThat(health.creditsToday()).isEqualTo(new Use(600, null, 1200L));
        assertThat(health.creditsThisMonth().used()).isEqualTo(14_500);
        assertThat(health.creditsThisMonth().forecast()).isEqualTo(30_000);
    }

    @Test
    void earlyInAnHourNothingIsForecast() {
        assertThat(health(Breaker.CLOSED, NOON).requestsThisHour()).isEqualTo(new Use(90, 300L, null));
    }

    @Test
    void whatWasSpentYesterdayIsNotTodays() {
        SourceHealth health = health(Breaker.CLOSED, NOON.plus(Duration.ofDays(1)));

        assertThat(health.requestsToday().used()).isZero();
        assertThat(health.requestsThisHour().used()).isZero();
        assertThat(health.creditsThisMonth().used()).isEqualTo(14_500);
    }

    @ParameterizedTest
    @CsvSource({"1, open, true", "0, trying, false"})
    void anOpenBreakerSaysUntilWhenAndWhy(int seconds, String state, boolean refusing) {
        SourceHealth health = health(new Breaker(NOON.plusSeconds(seconds), SourceFailure.CAPTCHA, 2), NOON);

        assertThat(health.breaker().state()).isEqualTo(state);
        assertThat(health.breaker().openUntil()).isEqualTo(NOON.plusSeconds(seconds));
        assertThat(health.breaker().reason()).isNotNull();
        assertThat(health.breaker().reason().code()).isEqualTo("captcha");
        assertThat(health.breaker().trips()).isEqualTo(2);
        assertThat(health.isRefusing()).isEqualTo(refusing);
    }

    @Test
    void aClosedBreakerSaysNothingMore() {
        assertThat(health(Breaker.CLOSED, NOON).breaker())
                .isEqualTo(new SourceHealth.BreakerHealth("closed", null, null, 0));
    }

    @Test
    void unknownShapesAreNamed() {
        SourceHealth health = health(Breaker.CLOSED, NOON);

        assertThat(health.shapes()).containsExactly(new SourceHealth.Shape("abc", "cards"));
    }

    private static SourceHealth health(Breaker breaker, Instant now) {
        Spent spent = new Spent(NOON, 90, LocalDate.parse("2026-11-15"), 1000, 600, 14_500);
        SourceState state = new SourceState(LIMITS, NOON, null, null, breaker, 0, null, spent, NOON, NOON);
        return SourceHealth.of(state, List.of(new UnknownShape("abc", "cards", "{}")), now);
    }
}
