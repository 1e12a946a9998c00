package org.legation.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.source.SourceFailure.BLOCKED;
import static org.legation.core.source.SourceFailure.QUOTA_EXHAUSTED;
import static org.legation.core.source.SourceFailure.RATE_LIMITED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerTest {

    @Test
    void aClosedOneKeepsNobodyOut() {
        assertThat(Breaker.CLOSED.isOpen(NOON)).isFalse();
        assertThat(Breaker.CLOSED.isTrying(NOON)).isFalse();
    }

    @Test
    void afterARefusalNothingIsAskedForHalfAnHourAndThenOneTries() {
        Breaker open = Breaker.CLOSED.after(BLOCKED, null, NOON);

        assertThat(open).isEqualTo(new Breaker(NOON.plus(Duration.ofMinutes(30)), BLOCKED, 1));
        assertThat(open.isOpen(NOON)).isTrue();
        assertThat(open.isOpen(NOON.plusSeconds(1_800).minusMillis(1))).isTrue();
        assertThat(open.isTrying(NOON.plusSeconds(1_800).minusMillis(1))).isFalse();
        assertThat(open.isOpen(NOON.plusSeconds(1_800))).isFalse();
        assertThat(open.isTrying(NOON.plusSeconds(1_800))).isTrue();
        assertThat(open.afterGood()).isEqualTo(Breaker.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKED,         1,  PT30M",
        "BLOCKED,         2,  PT1H",
        "BLOCKED,         4,  PT4H",
        "BLOCKED,         5,  PT6H",
        "BLOCKED,         99, PT6H",
        "LOGIN_REQUIRED,  1,  PT30M",
        "BAD_REQUEST,     2,  PT1H",
        "RATE_LIMITED,    1,  PT1M",
        "RATE_LIMITED,    2,  PT2M",
        "RATE_LIMITED,    9,  PT4H16M",
        "RATE_LIMITED,    10, PT6H",
        "RATE_LIMITED,    99, PT6H",
        "CAPTCHA,         1,  PT6H",
        "UNAUTHORISED,    1,  PT6H"
    })
    void eachRefusalInARowWaitsTwiceAsLongUpToSixHours(SourceFailure why, int times, Duration wait) {
        assertThat(after(why, times).openUntil()).isEqualTo(NOON.plus(wait));
        assertThat(after(why, times).trips()).isEqualTo(times);
    }

    @Test
    void aSourceThatSaysWhenToComeBackIsTakenAtItsWord() {
        assertThat(Breaker.CLOSED.after(RATE_LIMITED, NOON.plusSeconds(5), NOON).openUntil())
                .isEqualTo(NOON.plusSeconds(5));
        assertThat(after(RATE_LIMITED, 5)
                        .after(RATE_LIMITED, NOON.plusSeconds(9_999), NOON)
                        .openUntil())
                .isEqualTo(NOON.plusSeconds(9_999));
        assertThat(Breaker.CLOSED
                        .after(QUOTA_EXHAUSTED, NOON.plusSeconds(99_999), NOON)
                        .openUntil())
                .isEqualTo(NOON.plusSeconds(99_999));
    }

    @Test
    void aRefusalIsNotMadeShorterByWhatTheSourceSays() {
        assertThat(Breaker.CLOSED.after(BLOCKED, NOON.plusSeconds(5), NOON).openUntil())
                .isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    /** A source that says at once, again and again, is not asked every minute. */
    @ParameterizedTest
    @CsvSource({"1, PT1M", "3, PT4M"})
    void aTimeThatIsOverSaysNothing(int times, Duration wait) {
        Breaker before = times == 1 ? Breaker.CLOSED : after(RATE_LIMITED, times - 1);

        assertThat(before.after(RATE_LIMITED, NOON, NOON).openUntil()).isEqualTo(NOON.plus(wait));
    }

    private static Breaker after(SourceFailure why, int times) {
        Breaker breaker = Breaker.CLOSED;
        for (int i = 0; i < times; i++) {
            breaker = breaker.after(why, null, NOON);
        }
        return breaker;
    }
}
