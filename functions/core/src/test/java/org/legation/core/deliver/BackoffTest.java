package org.legation.core.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Outcome;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "6, 960", "7, 1800", "8, 1800", "1000, 1800"})
    void aChannelThatFailsIsLeftAloneForTwiceAsLongEachTime(int failures, long seconds) {
        assertThat(Backoff.REAL.channel(Outcome.failed("down"), failures)).hasSeconds(seconds);
        assertThat(Backoff.REAL.failed(failures)).hasSeconds(2 * seconds);
    }

    @ParameterizedTest
    @CsvSource({", 60", "0, 1", "1, 1", "5, 5", "3600, 3600", "86400, 3600"})
    void aChannelThatHasHadTooManyIsLeftAloneAsLongAsItSays(Long asked, long seconds) {
        Duration retryAfter = asked == null ? null : Duration.ofSeconds(asked);

        assertThat(Backoff.REAL.channel(Outcome.throttled(retryAfter, "slow"), 1))
                .hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 30", "4, 60", "20, 1800"})
    void aChannelThatRefusesIsLeftAloneFromTheThirdOn(int inARow, long seconds) {
        assertThat(Backoff.REAL.channel(Outcome.refused("no"), inARow)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource({"1, 60", "2, 240", "3, 960", "5, 15360", "6, 21600", "1000, 21600"})
    void aMessageThatIsRefusedIsPutOffForFourTimesAsLongEachTime(int refusals, long seconds) {
        assertThat(Backoff.REAL.refused(refusals)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "120, 3600"})
    void byAFastClockAllIsLonger(double speed, long seconds) {
        assertThat(new Backoff(speed).channel(Outcome.failed("down"), 1)).hasSeconds(seconds);
    }
}
