package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.source.SourceFailure.TRANSIENT;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.poll.Site.Post.State;

/** Posts that are gone, posts that are due for another look, and whole texts. */
class WalkAgainTest {

    private static final int DAYS = 24 * 60;

    private final Reader reader = new Reader(Site.at(100));
    private final Site site = reader.site;

    @ParameterizedTest
    @ValueSource(ints = {12, 14})
    void aPostThatIsGoneIsBelievedAfterTwoAnswers(int minute) {
        start(11, 12, 13, 14);
        site.become(minute, State.GONE);

        assertThat(reader.poll(5)).contains("posts [" + minute + "]");
        assertThat(reader.absences()).containsExactly("GONE " + minute + " ×1");
        assertThat(reader.state.known()).containsKey(Site.mid(minute));

        assertThat(reader.poll(5)).contains("posts [" + minute + "]");
        assertThat(reader.absences()).containsExactly("GONE " + minute + " ×1", "GONE " + minute + " ×2");
        assertThat(reader.state.known()).doesNotContainKey(Site.mid(minute));

        assertThat(reader.poll(5)).noneMatch(asked -> asked.startsWith("posts"));
    }

    /** Of the posts of a slow account most are older than those that are looked at for their counts. */
    @ParameterizedTest
    @ValueSource(ints = {12, 14})
    void anOldPostThatIsGoneIsNoticedToo(int minute) {
        start(11, 12, 13, 14);
        reader.poll(9 * DAYS);
        site.become(minute, State.GONE);

        reader.poll(5);
        reader.poll(5);

        assertThat(reader.absences()).containsExactly("GONE " + minute + " ×1", "GONE " + minute + " ×2");
    }

    @Test
    void anOldPostOfWhichTheSourceGaveNoAnswerIsAskedForAgain() {
        start(11, 12, 13, 14);
        reader.poll(9 * DAYS);
        site.become(13, State.GONE);
        site.failAt(1, TRANSIENT);
        assertThat(reader.poll(5)).containsExactly("newest", "posts [13]");

        reader.poll(5);
        reader.poll(5);

        assertThat(reader.absences()).containsExactly("GONE 13 ×1", "GONE 13 ×2");
    }

    @Test
    void aPostThatGrowsTooOldForAnotherLookBetweenTheTwoAnswersIsAskedForAgain() {
        site.traits = new Traits("site", 3, 6, true, 2, 1);
        site.publish(90);
        reader.poll(0);
        site.become(90, State.GONE);

        reader.poll(3 * DAYS - 30);
        reader.poll(60);

        assertThat(reader.absences()).containsExactly("GONE 90 ×1", "GONE 90 ×2");
    }

    @Test
    void aPostThatIsNotForEverybodyAnyMoreIsHidden() {
        start(11, 12, 13, 14);
        site.become(13, State.HIDDEN);

        reader.poll(5);
        reader.poll(5);

        assertThat(reader.absences()).containsExactly("HIDDEN 13 ×1", "HIDDEN 13 ×2");
    }

    @Test
    void aPostThatWasMissingOnceAndIsThereAgainIsNotGone() {
        start(11, 12, 13, 14);
        site.become(13, State.GONE);
        reader.poll(5);
        site.become(13, State.PUBLIC);
        reader.poll(5);
        assertThat(reader.state.known().get(Site.mid(13)).missing()).isZero();

        site.become(13, State.GONE);
        reader.poll(5);

        assertThat(reader.absences()).containsExactly("GONE 13 ×1", "GONE 13 ×1");
    }

    @Test
    void aPostThatReappearsIsReadWithItsText() {
        start(11, 12, 13, 14);
        site.become(13, State.GONE);
        reader.poll(5);
        reader.poll(5);
        site.become(13, State.PUBLIC);

        reader.poll(5);

        assertThat(reader.texts(13)).containsExactly("t13", "t13");
        assertThat(reader.state.known()).containsKey(Site.mid(13));
    }

    @Test
    void aPostBelowThePageIsNotMissing() {
        start(11, 12, 13);
        site.publish(21, 22, 23);

        reader.poll(5);

        assertThat(reader.absences()).isEmpty();
    }

    @Test
    void whereSinglePostsAreNotShownNoneIsAskedFor() {
        start(11, 12, 13, 14);
        site.traits = new Traits("site", 3, 6, false, 0, 0);
        site.become(13, State.GONE);

        assertThat(reader.poll(5)).doesNotContain("posts [13]");
        assertThat(reader.absences()).isEmpty();
    }

    /** Seen at the ages of 10 minutes and of one; due after eight minutes and after three, as the source is asked anyway. */
    @Test
    void onlyPostsThatAreDueAreLookedAtAgain() {
        site.traits = new Traits("site", 3, 6, true, 2, 1);
        site.publish(90, 99);
        reader.poll(0);

        assertThat(reader.poll(4)).containsExactly("newest", "posts [99]");
        assertThat(reader.poll(1)).containsExactly("newest");
        assertThat(reader.poll(23)).containsExactly("newest", "posts [99, 90]");
    }

    @Test
    void aCountThatWasLookedAtAgainIsLogged() {
        site.traits = new Traits("site", 3, 6, true, 2, 1);
        site.publish(90);
        reader.poll(0);
        site.like(90, 7);

        reader.poll(40);

        assertThat(reader.state.known().get(Site.mid(90)).counts().likes().point())
                .isEqualTo(7);
    }

    @Test
    void manyPostsAreLookedAtInBatchesWithinTheRequestsAllowed() {
        site.traits = new Traits("site", 20, 3, true, 2, 0);
        site.publish(IntStream.rangeClosed(60, 69).toArray());
        reader.poll(0);

        assertThat(reader.poll(300)).containsExactly("newest", "posts [69, 68]", "posts [67, 66]");
    }

    /** Credits for a page and one batch are counted in advance. */
    @Test
    void looksAgainCostNoMoreThanWasCounted() {
        site.traits = new Traits("site", 3, 6, true, 4, 1);
        site.publish(60, 61, 62);
        reader.poll(0);
        site.publish(200, 201, 202);

        assertThat(reader.poll(300)).containsExactly("newest", "posts [62, 61, 60]");
        assertThat(reader.sources.get("site").spent().creditsToday()).isEqualTo(9);
    }

    @Test
    void theWholeTextOfALongPostIsAskedForOnce() {
        site.publish(90);
        site.write(90, "beginning", "beginning and end", 0);

        assertThat(reader.poll(0)).containsExactly("newest", "text 90");
        assertThat(reader.poll(5)).containsExactly("newest");

        assertThat(reader.texts(90)).containsExactly("beginning and end");
        assertThat(reader.log.get(0).readings().get(0).truncated()).isFalse();
    }

    @Test
    void aTextThatIsKnownIsNotRepeated() {
        site.publish(90, 91);
        reader.poll(0);
        site.like(91, 1);

        reader.poll(5);

        assertThat(reader.log).hasSize(2);
        assertThat(reader.texts(90)).containsExactly("t90");
        assertThat(reader.texts(91)).containsExactly("t91");
    }

    @Test
    void anEditedTextIsReadAnew() {
        site.publish(90);
        site.write(90, "beginning", "first whole", 0);
        reader.poll(0);
        site.write(90, "beginning", "second whole", 1);

        assertThat(reader.poll(5)).containsExactly("newest", "text 90");

        assertThat(reader.texts(90)).containsExactly("first whole", "second whole");
        assertThat(reader.log.get(1).readings().get(0).edits()).isEqualTo(1);
    }

    @Test
    void aWholeTextThatIsNeverGivenIsGivenUpAndItsBeginningStands() {
        site.publish(90);
        site.write(90, "beginning", "", 0);

        for (int poll = 0; poll < 6; poll++) {
            reader.poll(5);
        }

        assertThat(site.asked).filteredOn("text 90"::equals).hasSize(3);
        assertThat(reader.texts(90)).containsExactly("beginning");
        assertThat(reader.log.get(0).readings().get(0).truncated()).isTrue();
    }

    @Test
    void anEditIsAskedForAnewThoughTheVersionBeforeWasGivenUp() {
        site.publish(90);
        site.write(90, "beginning", "", 0);
        for (int poll = 0; poll < 4; poll++) {
            reader.poll(5);
        }
        site.write(90, "other beginning", "", 1);
        reader.poll(5);
        site.write(90, "other beginning", "other whole", 1);

        reader.poll(5);

        assertThat(reader.texts(90)).containsExactly("beginning", "other beginning", "other whole");
    }

    @Test
    void aWholeTextThatComesLateIsNew() {
        site.publish(90);
        site.write(90, "beginning", "whole", 0);
        site.failAt(1, TRANSIENT);
        reader.poll(0);

        reader.poll(5);

        assertThat(reader.texts(90)).containsExactly("beginning", "whole");
        assertThat(reader.state.known().get(Site.mid(90)).textTries()).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "PUBLIC", mode = EnumSource.Mode.EXCLUDE)
    void aPollThatFailsWhileItLooksAgainIsStillGood(State state) {
        start(11, 12, 13, 14);
        site.become(13, state);
        site.publish(50);
        site.failAt(1, TRANSIENT);

        reader.poll(5);

        assertThat(reader.failure()).isNull();
        assertThat(reader.seen()).contains(50);
    }

    private void start(int... minutes) {
        site.publish(minutes);
        site.traits = new Traits("site", 3, 6, false, 2, 0);
        reader.poll(0);
    }
}
