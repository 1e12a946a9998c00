package org.legation.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.mid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoveredTimeTest {

    /** Read from noon to 4 o'clock and from 6 to 8; the last answer came at 9. */
    private static final Coverage TORN = Coverage.NONE
            .plus(new Stretch(mid(hour(0)), mid(hour(4))), hour(4))
            .plus(new Stretch(mid(hour(6)), mid(hour(8)), GapReason.INTERRUPTED, "c"), hour(9));

    @ParameterizedTest
    @CsvSource({
        "all without the gap,         0,  9, 9, 7",
        "before the first post,      -5, -1, 0, 0",
        "from before the first post, -5,  2, 2, 2",
        "inside what was seen,        1,  3, 2, 2",
        "inside the gap,              4,  6, 2, 0",
        "across the gap's lower end,  3,  5, 2, 1",
        "across the gap's upper end,  5,  7, 2, 1",
        "up to the last answer,       8,  9, 1, 1",
        "beyond the last answer,      8, 12, 4, 1",
        "after the last answer,      10, 12, 2, 0",
        "no time at all,              3,  3, 0, 0"
    })
    void ofASpanThatMuchWasCovered(String row, int from, int to, int span, int covered) {
        CoveredTime time = CoveredTime.of(TORN, hour(9), hour(from), hour(to));

        assertThat(time).as(row).isEqualTo(new CoveredTime(Duration.ofHours(span), Duration.ofHours(covered)));
    }

    @Test
    void whereNothingWasReadThereIsNoShare() {
        CoveredTime none = CoveredTime.of(Coverage.NONE, hour(9), hour(0), hour(9));

        assertThat(none.span()).isZero();
        assertThat(none.share()).isNaN();
        assertThat(CoveredTime.of(TORN, hour(9), hour(3), hour(5)).share()).isEqualTo(0.5);
    }

    /** An answer of a server that lags behind does not make the gap reach beyond it. */
    @Test
    void whatCameAfterTheLastAnswerIsNotMissedTwice() {
        CoveredTime time = CoveredTime.of(TORN, hour(5), hour(0), hour(8));

        assertThat(time).isEqualTo(new CoveredTime(Duration.ofHours(8), Duration.ofHours(4)));
    }

    @Property
    void noMoreIsCoveredThanThereIsAndSpansAddUp(
            @ForAll @Size(max = 12) List<@IntRange(max = 40) Integer> starts,
            @ForAll @IntRange(max = 50) int answered,
            @ForAll @IntRange(min = -5, max = 50) int a,
            @ForAll @IntRange(max = 30) int b,
            @ForAll @IntRange(max = 30) int c) {
        Coverage coverage = Coverage.NONE;
        for (int start : starts) {
            coverage = coverage.plus(new Stretch(mid(hour(start)), mid(hour(start + 2))), NOON);
        }
        CoveredTime first = CoveredTime.of(coverage, hour(answered), hour(a), hour(a + b));
        CoveredTime second = CoveredTime.of(coverage, hour(answered), hour(a + b), hour(a + b + c));
        CoveredTime both = CoveredTime.of(coverage, hour(answered), hour(a), hour(a + b + c));

        assertThat(both.covered()).isBetween(Duration.ZERO, both.span());
        assertThat(first.covered().plus(second.covered())).isEqualTo(both.covered());
        assertThat(first.span().plus(second.span())).isEqualTo(both.span());
    }

    private static Instant hour(int hour) {
        return NOON.plus(Duration.ofHours(hour));
    }
}
