package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.mid;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.post.Engagement;

class RefreshTest {

    /** The age at the last look, how often it held still, the pressure, and the wait. */
    @ParameterizedTest
    @CsvSource({
        "PT1M,      0, 0,   PT5M",
        "PT10M,     0, 0,   PT9M",
        "PT1H,      0, 0,   PT54M",
        "PT1H,      0, 1,   PT54M",
        "PT1H,      0, 2,   PT1H48M",
        "PT10M,     1, 0,   PT14M",
        "PT20M,     2, 0,   PT50M",
        "PT20M,     4, 0,   PT50M",
        "PT71H59M,  0, 0,   PT64H47M6S",
        "-PT1H,     0, 0,   PT5M"
    })
    void eachLookWaitsUntilThePostHasGrownOlderByAFactor(Duration age, int still, double pressure, Duration wait) {
        Instant due = Refresh.next(post(age, still), at(pressure)).orElseThrow();

        assertThat(Duration.between(NOON, due)).isCloseTo(wait, Duration.ofMillis(1));
        Instant early = NOON.plusMillis(Duration.between(NOON, due).toMillis() * 6 / 10 + 1);
        assertThat(Refresh.isDue(post(age, still), at(pressure), early)).isTrue();
        assertThat(Refresh.isDue(post(age, still), at(pressure), early.minusMillis(2)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PT72H, 0", "PT10M, 5", "PT10M, 9"})
    void aPostIsDoneAfterThreeDaysOrWhenItHasHeldStillForLong(Duration age, int still) {
        assertThat(Refresh.next(post(age, still), at(0))).isEmpty();
        assertThat(Refresh.isDue(post(age, still), at(0), Instant.MAX)).isFalse();
    }

    @Property
    void morePressureOrMoreStillnessIsNeverAskedSooner(
            @ForAll @IntRange(max = 4_319) int minutes,
            @ForAll @IntRange(max = 3) int still,
            @ForAll @DoubleRange(max = 9) double pressure) {
        Duration age = Duration.ofMinutes(minutes);
        Instant next = Refresh.next(post(age, still), at(pressure)).orElseThrow();

        assertThat(Refresh.next(post(age, still), at(pressure + 1)).orElseThrow())
                .isAfterOrEqualTo(next);
        assertThat(Refresh.next(post(age, still + 1), at(pressure)).orElseThrow())
                .isAfterOrEqualTo(next);
        assertThat(Duration.between(NOON, next)).isGreaterThanOrEqualTo(Refresh.SHORTEST);
    }

    private static KnownPost post(Duration age, int still) {
        return new KnownPost(mid(NOON.minus(age)), Engagement.UNKNOWN, 0, NOON, still, 0, 0);
    }

    @Test
    void whereALookCostsSomethingItWaitsLonger() {
        KnownPost post = post(Duration.ofHours(1), 0);

        assertThat(Refresh.next(post, new Thrift(0, 1, false)).orElseThrow())
                .isAfter(Refresh.next(post, at(0)).orElseThrow());
    }

    private static Thrift at(double pressure) {
        return new Thrift(pressure, 1, true);
    }
}
