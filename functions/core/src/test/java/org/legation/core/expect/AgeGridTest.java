package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeGridTest {

    /** Shares by hand: ln(90/60)/ln(120/60) and ln(20/15)/ln(30/15). */
    @ParameterizedTest
    @CsvSource({
        "PT1M,   0, 0, 0",
        "PT15M,  0, 0, 0",
        "PT20M,  0, 1, 0.415037499278844",
        "PT30M,  0, 1, 1",
        "PT90M,  2, 3, 0.584962500721156",
        "PT72H,  8, 9, 1",
        "PT100H, 9, 9, 0"
    })
    void anAgeLiesBetweenTwoOfTheGridByItsLogarithm(Duration age, int below, int above, double share) {
        AgeGrid.Place place = AgeGrid.place(age);

        assertThat(place.below()).isEqualTo(below);
        assertThat(place.above()).isEqualTo(above);
        assertThat(place.share()).isCloseTo(share, within(1e-12));
        assertThat(place.between(10, 20)).isCloseTo(10 + 10 * share, within(1e-12));
    }

    @Property
    void everyAgeLiesBetweenItsNeighbours(@ForAll @LongRange(min = 1, max = 400_000_000) long millis) {
        AgeGrid.Place place = AgeGrid.place(Duration.ofMillis(millis));

        assertThat(place.share()).isBetween(0.0, 1.0);
        assertThat(place.above() - place.below()).isBetween(0, 1);
    }

    @Test
    void aPostIsAtLeastAMinuteOldSinceClocksDiffer() {
        Instant now = Instant.parse("2026-11-20T04:00:00Z");

        assertThat(AgeGrid.age(now.plusSeconds(30), now)).isEqualTo(Duration.ofMinutes(1));
        assertThat(AgeGrid.age(now.minusSeconds(61), now)).isEqualTo(Duration.ofSeconds(61));
    }

    @Test
    void noTimeBetweenTwoReadingsMeansTheLaterOne() {
        Duration hour = Duration.ofHours(1);

        assertThat(AgeGrid.share(hour, hour, hour)).isEqualTo(1);
    }
}
