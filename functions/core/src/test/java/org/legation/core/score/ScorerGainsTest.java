package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.MIDNIGHT;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.entry;
import static org.legation.core.Samples.reading;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.expect.AgeCells;
import org.legation.core.observe.Reading;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;

/** What counts as gained, and in which hour. */
class ScorerGainsTest {

    private static final int TWELVE = 12;
    private static final Instant YESTERDAY = NOON.minus(Duration.ofHours(20));

    /** The likes of an old post at each entry, five minutes apart; the first only comes into view. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "comes into view,                  100,               0",
        "unchanged,                        100 100 100,       0",
        "increase,                         100 150 151,       51",
        "decrease,                         100 80,            0",
        "correction,                       1000 10,           0",
        "fall and return,                  1000 10 1000,      0",
        "half a return,                    1000 10 500 800,   0",
        "fall and more,                    1000 10 1200,      200",
        "fall and return with a gap,       1000 ? 10 ? 1000,  0",
        "not shown is not zero,            100 ? 120,         20",
        "known late is not gained,         ? 100 130,         30",
        "rounded counts as shown,          12340 1.2万 1.3万, 660",
        "capped,                           999990 100万+ 100万+, 10"
    })
    void onlyWhatRisesAboveTheHighestKnownIsGained(String row, String likes, long gained) {
        Baseline state = Samples.baseline(NOON, AgeCells.EMPTY);

        Instant at = NOON;
        for (String shown : likes.split(" ")) {
            at = at.plusSeconds(300);
            state = fold(state, at, reading(YESTERDAY, Samples.counts("5 0 " + shown)));
        }

        assertThat(state.gains().at(TWELVE, Interaction.LIKE)).isEqualTo(gained);
        assertThat(state.gains().at(TWELVE)).isEqualTo(gained);
    }

    /** Minutes before noon at which the post was published; the entry before was at 10:00, or there was none. */
    @ParameterizedTest
    @CsvSource({
        "60,  true,  7",
        "61,  true,  7",
        "119, true,  7",
        "120, true,  0",
        "121, true,  0",
        "60,  false, 7",
        "61,  false, 0"
    })
    void aPostThatIsNewHasGainedAllItHasAndAnOlderOneOnlyComesIntoView(
            long minutesOld, boolean hasEntryBefore, long gained) {
        Instant before = NOON.minus(Duration.ofHours(2));
        Baseline state = hasEntryBefore ? Samples.baseline(before, AgeCells.EMPTY) : Baseline.start(Samples.ID);

        Baseline after = fold(state, NOON, reading(NOON.minus(Duration.ofMinutes(minutesOld)), 1, 2, 4));

        assertThat(after.gains().at(TWELVE)).isEqualTo(gained);
    }

    @Test
    void whatANewPostDoesNotShowIsNotGained() {
        Baseline start = Samples.baseline(NOON, AgeCells.EMPTY);

        Baseline after = fold(start, NOON.plusSeconds(60), reading(NOON, Samples.counts("? 3 ?")));

        assertThat(after.gains().at(TWELVE, Interaction.REPOST)).isZero();
        assertThat(after.gains().at(TWELVE, Interaction.COMMENT)).isEqualTo(3);
        assertThat(after.gains().at(TWELVE, Interaction.LIKE)).isZero();
    }

    @Test
    void eachGainCountsInTheBeijingHourInWhichItWasSeen() {
        Baseline state = Samples.baseline(NOON, AgeCells.EMPTY);
        state = fold(state, Instant.parse("2026-11-20T04:59:59Z"), reading(YESTERDAY, 0, 0, 10));
        state = fold(state, Instant.parse("2026-11-20T05:00:00Z"), reading(YESTERDAY, 1, 2, 13));
        state = fold(state, Instant.parse("2026-11-20T15:59:59Z"), reading(YESTERDAY, 1, 2, 20));

        assertThat(state.gains().at(12)).isZero();
        assertThat(state.gains().at(13, Interaction.REPOST)).isEqualTo(1);
        assertThat(state.gains().at(13, Interaction.COMMENT)).isEqualTo(2);
        assertThat(state.gains().at(13, Interaction.LIKE)).isEqualTo(3);
        assertThat(state.gains().at(23)).isEqualTo(7);
    }

    @Test
    void aNewBeijingDayStartsWithNothingGainedButKnowsWhatWasKnown() {
        Baseline evening = Samples.baseline(NOON, AgeCells.EMPTY);
        evening = fold(evening, NOON.plusSeconds(1), reading(YESTERDAY, 0, 0, 10));
        evening = fold(evening, MIDNIGHT.minusMillis(1), reading(YESTERDAY, 0, 0, 15));

        Baseline morning = fold(evening, MIDNIGHT, reading(YESTERDAY, 0, 0, 18));

        assertThat(evening.gains().at(23)).isEqualTo(5);
        assertThat(morning.gains().at(0)).isEqualTo(3);
        assertThat(morning.gains().at(23)).isZero();
        assertThat(morning.day()).isEqualTo(evening.day().plusDays(1));
    }

    @Test
    void aPostSeenAgainAfterItWasForgottenHasGainedNothing() {
        Instant old = NOON.minus(Duration.ofDays(3));
        Baseline state = Samples.baseline(NOON, AgeCells.EMPTY);
        state = fold(state, NOON.plusSeconds(1), reading(old, 0, 0, 10));
        state = fold(state, MIDNIGHT);
        assertThat(state.live()).isEmpty();

        state = fold(state, MIDNIGHT.plusSeconds(300), reading(old, 0, 0, 500));

        assertThat(state.gains()).isEqualTo(HourlyGains.NONE);
    }

    @Test
    void theHighestKnownIsKeptForEachCountApart() {
        Baseline state = Samples.baseline(NOON, AgeCells.EMPTY);
        state = fold(state, NOON.plusSeconds(1), reading(YESTERDAY, 10, 20, 30));
        state = fold(state, NOON.plusSeconds(2), reading(YESTERDAY, 5, 25, 0));

        LivePost post = state.live().get(Samples.mid(YESTERDAY));
        assertThat(post.counts()).isEqualTo(Engagement.of(5, 25, 0));
        assertThat(post.high()).isEqualTo(Engagement.of(10, 25, 30));
    }

    private static Baseline fold(Baseline state, Instant at, Reading... readings) {
        return Scorer.fold(state, entry(at, readings)).after();
    }
}
