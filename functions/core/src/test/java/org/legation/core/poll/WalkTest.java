package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.source.SourceFailure.OUT_OF_REACH;
import static org.legation.core.source.SourceFailure.TRANSIENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.source.SourceFailure;

/** From the newest posts down to those that are known, and what becomes of those that could not be read. */
class WalkTest {

    private final Reader reader = new Reader(Site.at(100));
    private final Site site = reader.site;

    @Test
    void theFirstPollReadsOnePage() {
        site.publish(1, 2, 3, 4, 5, 6, 7);

        assertThat(reader.poll(0)).containsExactly("newest");

        assertThat(reader.seen()).containsExactly(7, 6, 5);
        assertThat(reader.state.coverage().from()).isEqualTo(Site.mid(5));
        assertThat(reader.gaps()).isEmpty();
    }

    @Test
    void aPageThatComesDownToKnownPostsIsEnough() {
        start(1, 2, 3);
        site.traits = new Traits("site", 5, 6, false, 2, 0);
        site.publish(7, 8);

        assertThat(reader.poll(10)).containsExactly("newest");

        assertThat(reader.state.coverage().upTo()).isEqualTo(Site.mid(8));
        assertThat(reader.gaps()).isEmpty();
    }

    @Test
    void whereNotEnoughKnownPostsAreMetThePollGoesOn() {
        start(1, 2, 3);
        site.publish(7, 8);

        assertThat(reader.poll(10)).containsExactly("newest", "below 2:3");
    }

    @Test
    void severalPagesOfNewPostsAreReadInOnePoll() {
        start(1, 2, 3);
        site.publish(11, 12, 13, 14, 15, 16, 17);

        assertThat(reader.poll(10)).containsExactly("newest", "below 2:15", "below 3:12", "below 4:2");

        assertThat(reader.seen()).contains(11, 12, 13, 14, 15, 16, 17);
        assertThat(reader.gaps()).isEmpty();
    }

    @Test
    void noMoreRequestsAreMadeThanAllowedAndTheRestIsAGapThatTheNextPollGoesOnWith() {
        start(1, 2, 3);
        site.traits = new Traits("site", 3, 2, false, 2, 0);
        site.publish(11, 12, 13, 14, 15, 16, 17, 18, 19, 20);

        assertThat(reader.poll(10)).containsExactly("newest", "below 2:18");
        assertThat(reader.gaps()).containsExactly("3..15 UNFINISHED");

        assertThat(reader.poll(10)).containsExactly("newest", "below 3:15");
        assertThat(reader.gaps()).containsExactly("3..12 UNFINISHED");

        reader.poll(10);
        assertThat(reader.gaps()).isEmpty();
        assertThat(reader.seen()).contains(11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureOfTheSecondPageLosesNothing(SourceFailure failure) {
        start(1, 2, 3);
        site.publish(11, 12, 13, 14, 15);
        site.failAt(1, failure);

        assertThat(reader.poll(10)).containsExactly("newest", "below 2:13");
        assertThat(reader.seen()).contains(15, 14, 13);
        assertThat(reader.failure()).isNull();
        assertThat(reader.gaps())
                .containsExactly("3..13 " + (failure == OUT_OF_REACH ? "OUT_OF_REACH" : "INTERRUPTED"));

        // A day later, when no breaker is open any more.
        reader.poll(1_440);
        assertThat(reader.gaps()).isEmpty();
        assertThat(reader.seen()).contains(12, 11);
    }

    @Test
    void whatIsOutOfReachIsTriedAgainOnceADay() {
        start(1, 2, 3);
        site.publish(11, 12, 13, 14, 15);
        site.failAt(1, OUT_OF_REACH);
        reader.poll(10);

        assertThat(reader.poll(60)).doesNotContain("below 2:13");
        assertThat(reader.poll(1_440)).contains("below 2:13");
        assertThat(reader.gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFailureOfTheFirstPageChangesNothing(SourceFailure failure) {
        start(1, 2, 3);
        PollState before = reader.state;
        site.publish(11);
        site.failAt(0, failure);

        assertThat(reader.poll(10)).containsExactly("newest");

        assertThat(reader.failure()).isEqualTo(failure);
        assertThat(reader.state).isEqualTo(before.afterFailure(failure));
        reader.poll(1_440);
        assertThat(reader.seen()).contains(11);
    }

    /** A visitor sees the first page alone. */
    @Test
    void whatIsOutOfReachStaysAGapAndIsNotAskedForAgain() {
        start(1, 2, 3);
        site.depth = 1;
        site.publish(11, 12, 13, 14, 15);

        assertThat(reader.poll(10)).containsExactly("newest", "below 2:13");
        assertThat(reader.poll(10)).containsExactly("newest");

        assertThat(reader.gaps()).containsExactly("3..13 OUT_OF_REACH");
        assertThat(reader.state.coverage().open()).isEmpty();
    }

    /** The gap's cursor names a page; while the gap waits, newer posts push the newest page's end away from it. */
    @Test
    void aGapIsClosedThoughNewerPostsCameInBetween() {
        start(1, 2, 3);
        site.publish(11, 12, 13, 14, 15);
        site.failAt(1, TRANSIENT);
        reader.poll(10);
        site.publish(21, 22);

        reader.poll(10);

        assertThat(reader.gaps()).isEmpty();
        assertThat(reader.seen()).contains(11, 12, 21, 22);
    }

    /** The newest page overlaps the gap's upper end or reaches into it. */
    @ParameterizedTest
    @CsvSource({"3, 0", "4, 0", "4, 1", "3, 1"})
    void aGapThatTheNewestPageReachesKeepsItsCursor(int pageSize, int newPosts) {
        start(1, 2, 3);
        site.publish(11, 12, 13, 14, 15, 16, 17, 18);
        site.failAt(1, TRANSIENT);
        reader.poll(10);
        site.traits = new Traits("site", pageSize, 6, false, 2, 0);
        site.publish(newPosts == 0 ? new int[0] : new int[] {21});
        site.failAt(1, TRANSIENT);
        reader.poll(10);
        assertThat(reader.gaps()).hasSize(1);

        reader.poll(10);

        assertThat(reader.gaps()).isEmpty();
        assertThat(reader.seen()).contains(11, 12, 13, 14, 15, 16, 17, 18);
    }

    @Test
    void aGapIsReadFromWhereTheNewestPageEnds() {
        start(1, 2, 3);
        site.publish(11, 12, 13, 14, 15, 16, 17, 18);
        site.failAt(1, TRANSIENT);
        reader.poll(10);
        site.traits = new Traits("site", 4, 6, false, 2, 0);
        site.failAt(1, TRANSIENT);
        assertThat(reader.poll(10)).containsExactly("newest", "below 2:16");

        assertThat(reader.poll(10)).startsWith("newest", "below 2:15");
    }

    @Test
    void aSourceThatNamesTheSameNextPageAgainIsNotFollowed() {
        start(1, 2, 3);
        site.publish(11, 12, 13, 14, 15, 16, 17, 18, 19);
        site.loop = "2:17";

        assertThat(reader.poll(10)).containsExactly("newest", "below 2:17");
        assertThat(reader.gaps()).containsExactly("3..14 INTERRUPTED");
    }

    @Test
    void pinnedPostsAreReadAndConnectNothing() {
        start(1, 2, 3);
        site.pin(1);
        site.publish(11, 12, 13, 14, 15);
        site.failAt(1, TRANSIENT);

        reader.poll(10);

        assertThat(reader.gaps()).containsExactly("3..13 INTERRUPTED");
        assertThat(reader.last.posts())
                .extracting(post -> Site.minute(post.mid()))
                .containsExactly(15, 14, 13, 1);
    }

    @Test
    void anOldPinnedPostDoesNotMoveTheBeginningOfWhatWasSeen() {
        site.publish(1, 11, 12, 13, 14);
        site.pin(1);

        reader.poll(0);

        assertThat(reader.seen()).containsExactly(14, 13, 12, 1);
        assertThat(reader.state.coverage().from()).isEqualTo(Site.mid(12));
    }

    @Test
    void whereAllPostsArePinnedNothingIsCoveredBelow() {
        site.publish(1, 2);
        site.pin(1);
        site.pin(2);

        reader.poll(0);

        assertThat(reader.seen()).containsExactlyInAnyOrder(1, 2);
        assertThat(reader.failure()).isNull();
    }

    /** It can be asked for what is new alone, and needs no overlap. */
    @Test
    void aSourceThatKnowsSinceIsAskedForWhatIsNew() {
        site.traits = new Traits("site", 3, 6, true, 2, 1);
        start(1, 2, 3);
        site.publish(11, 12);

        assertThat(reader.poll(10)).startsWith("newest").doesNotContain("below 2:3");
        assertThat(reader.last.posts())
                .extracting(post -> Site.minute(post.mid()))
                .contains(12, 11);
        assertThat(reader.gaps()).isEmpty();
    }

    /** Credits for one page are counted in advance; once a gap is known, for two. */
    @Test
    void noMoreCreditsAreUsedThanWereCounted() {
        site.traits = new Traits("site", 3, 6, true, 2, 1);
        start(1, 2, 3);
        site.publish(11, 12, 13, 14, 15, 16, 17);
        long spent = spent();

        assertThat(reader.poll(2)).containsExactly("newest");
        assertThat(reader.gaps()).containsExactly("3..15 UNFINISHED");
        assertThat(spent() - spent).isEqualTo(3);

        List<String> asked = reader.poll(2);
        assertThat(asked).startsWith("newest", "below 2:15");
        reader.poll(2);
        assertThat(reader.gaps()).isEmpty();
        assertThat(reader.seen()).contains(11, 12, 13, 14, 15, 16, 17);
    }

    private long spent() {
        return reader.sources.get("site").spent().creditsToday();
    }

    private void start(int... minutes) {
        site.publish(minutes);
        reader.poll(0);
    }
}
