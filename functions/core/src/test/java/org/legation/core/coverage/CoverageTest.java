package org.legation.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.legation.core.Samples.NOON;
import static org.legation.core.coverage.GapReason.INTERRUPTED;
import static org.legation.core.coverage.GapReason.OUT_OF_REACH;
import static org.legation.core.coverage.GapReason.UNFINISHED;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.post.Mid;

class CoverageTest {

    private static final Instant LATER = NOON.plusSeconds(600);

    /** Posts 10 to 20 and 50 to 60 were seen; between them an answer stopped, and the source goes on at "c50". */
    private static final Coverage TORN =
            Coverage.NONE.plus(stretch(10, 20), NOON).plus(cut(50, 60, INTERRUPTED, "c50"), NOON);

    @Test
    void nothingReadCoversNothing() {
        assertThat(Coverage.NONE.covers(new Mid(1))).isFalse();
        assertThat(Coverage.NONE.open()).isEmpty();
    }

    @Test
    void theFirstAnswerSaysNothingOfWhatLiesBelowIt() {
        Coverage first = Coverage.NONE.plus(cut(10, 20, UNFINISHED, "c10"), NOON);

        assertThat(first).isEqualTo(new Coverage(new Mid(10), new Mid(20), List.of()));
    }

    /** What is known is 10 to 20 without a gap. */
    @ParameterizedTest
    @CsvSource({
        "inside,                     12, 18, 10, 20",
        "the same,                   10, 20, 10, 20",
        "goes on above,              18, 30, 10, 30",
        "touches above,              20, 30, 10, 30",
        "next to it above,           21, 30, 10, 30",
        "goes on below,               5, 12,  5, 20",
        "touches below,               5, 10,  5, 20",
        "around it,                   5, 30,  5, 30",
        "older and not connected,     2,  8, 10, 20"
    })
    void aStretchWidensWhatItIsConnectedTo(String row, long low, long high, long from, long upTo) {
        Coverage after = Coverage.NONE.plus(stretch(10, 20), NOON).plus(stretch(low, high), LATER);

        assertThat(after).as(row).isEqualTo(new Coverage(new Mid(from), new Mid(upTo), List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void aStretchAboveTheWatermarkLeavesAGapWithItsReasonAndItsCursor(GapReason why) {
        Coverage torn = Coverage.NONE.plus(stretch(10, 20), NOON).plus(cut(50, 60, why, "c50"), LATER);

        assertThat(torn).isEqualTo(coverage(10, 60, gap(20, 50, LATER, why, "c50")));
        assertThat(torn.open()).hasSize(why == OUT_OF_REACH ? 0 : 1);
        assertThat(torn.covers(new Mid(20))).isTrue();
        assertThat(torn.covers(new Mid(21))).isFalse();
        assertThat(torn.covers(new Mid(49))).isFalse();
        assertThat(torn.covers(new Mid(50))).isTrue();
    }

    @Test
    void aGapThatNoReasonWasGivenForIsUnfinished() {
        Coverage torn = Coverage.NONE.plus(stretch(10, 20), NOON).plus(stretch(50, 60), NOON);

        assertThat(torn.gaps()).containsExactly(gap(20, 50, NOON, UNFINISHED, null));
    }

    @Test
    void aGapIsReadFromItsUpperEndAndTakesTheNewCursorAlong() {
        Coverage less = TORN.plus(cut(40, 50, UNFINISHED, "c40"), LATER);

        assertThat(less).isEqualTo(coverage(10, 60, gap(20, 40, NOON, UNFINISHED, "c40")));
    }

    @Test
    void aLatePageClosesTheGap() {
        assertThat(TORN.plus(cut(40, 50, UNFINISHED, "c40"), LATER)
                        .plus(stretch(15, 40), LATER)
                        .gaps())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatGotNothingMoreOfAGapOnlySaysWhy(GapReason why) {
        Coverage still = TORN.plus(cut(50, 50, why, "c50"), LATER);

        assertThat(still).isEqualTo(coverage(10, 60, gap(20, 50, NOON, why, "c50")));
    }

    @Test
    void aStretchInTheMiddleOfAGapSplitsItAndTheUpperPartKeepsItsCursor() {
        Coverage split = TORN.plus(cut(30, 35, UNFINISHED, "c30"), LATER);

        assertThat(split)
                .isEqualTo(
                        coverage(10, 60, gap(20, 30, NOON, UNFINISHED, "c30"), gap(35, 50, NOON, INTERRUPTED, "c50")));
    }

    /** A page of the newest posts that comes down to the gap or into it, and that does not say how to go on. */
    @ParameterizedTest
    @CsvSource({"50, 50", "45, 45", "51, 50"})
    void anAnswerThatDoesNotSayWhereTheSourceGoesOnDoesNotTakeTheCursorAway(long low, long before) {
        Coverage after = TORN.plus(stretch(low, 70), LATER);

        assertThat(after.gaps()).containsExactly(gap(20, before, NOON, INTERRUPTED, "c50"));
    }

    @Test
    void whatIsOutOfReachStaysSoWhenNewerPostsAreSeen() {
        Coverage lost = Coverage.NONE.plus(stretch(10, 20), NOON).plus(cut(50, 60, OUT_OF_REACH, null), NOON);

        assertThat(lost.plus(stretch(45, 80), LATER).gaps()).containsExactly(gap(20, 45, NOON, OUT_OF_REACH, null));
    }

    @Test
    void aStretchOverSeveralGapsClosesAllOfThem() {
        Coverage many = TORN.plus(stretch(80, 90), NOON).plus(stretch(100, 110), NOON);
        assertThat(many.gaps()).hasSize(3);

        assertThat(many.plus(stretch(30, 105), LATER).gaps()).containsExactly(gap(20, 30, NOON, INTERRUPTED, "c50"));
    }

    @Test
    void whereNoPostCanLieThereIsNoGap() {
        assertThat(TORN.plus(stretch(21, 49), LATER).gaps()).isEmpty();
    }

    /** The two with the least between them: what was seen there counts as not seen, never the other way round. */
    @Test
    void ofTooManyGapsTheTwoNearestBecomeOne() {
        Coverage full = LongStream.rangeClosed(0, Coverage.MOST_GAPS)
                .boxed()
                .reduce(
                        Coverage.NONE,
                        (seen, i) -> seen.plus(stretch(1 + 100 * i, i == 7 ? 2 + 100 * i : 20 + 100 * i), NOON),
                        (a, b) -> a);
        assertThat(full.gaps()).hasSize(Coverage.MOST_GAPS);

        Coverage more = full.plus(cut(10_000, 10_000, INTERRUPTED, "c"), LATER);

        assertThat(more.gaps())
                .hasSize(Coverage.MOST_GAPS)
                .contains(gap(620, 801, NOON, UNFINISHED, null))
                .endsWith(gap(6420, 10_000, LATER, INTERRUPTED, "c"));
        assertThat(more.covers(new Mid(701))).isFalse();
        assertThat(more.covers(new Mid(6401))).isTrue();
    }

    @Test
    void whatIsUpsideDownIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> stretch(2, 1)).withMessageContaining("lower end 2");
        assertThatIllegalArgumentException().isThrownBy(() -> gap(2, 2, NOON, UNFINISHED, null));
    }

    private static Stretch stretch(long low, long high) {
        return new Stretch(new Mid(low), new Mid(high));
    }

    private static Stretch cut(long low, long high, GapReason why, @Nullable String next) {
        return new Stretch(new Mid(low), new Mid(high), why, next);
    }

    private static Gap gap(long after, long before, Instant at, GapReason why, @Nullable String next) {
        return new Gap(new Mid(after), new Mid(before), at, why, next);
    }

    private static Coverage coverage(long from, long upTo, Gap... gaps) {
        return new Coverage(new Mid(from), new Mid(upTo), List.of(gaps));
    }
}
