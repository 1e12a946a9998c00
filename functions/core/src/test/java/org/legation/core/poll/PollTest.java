package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.MIDNIGHT;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.counts;
import static org.legation.core.Samples.shown;
import static org.legation.core.Samples.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;
import org.legation.core.source.SourceFailure;

class PollTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(3));
    private static final Instant NEXT = NOON.plusSeconds(600);
    private static final PollState START = PollState.start(NOON);
    private static final PollState KNOWN =
            answered(START, NOON, shown("5 6 7", "一")).after();

    @Test
    void theFirstAnswerIsWrittenEvenIfItShowsNothing() {
        Poll poll = Poll.answered(START, NOON, timeline(NOON.plusSeconds(2)));

        assertThat(poll.entry())
                .isEqualTo(new Observation(
                        Samples.ID, NOON, NOON.plusSeconds(2), null, "test", Count.of(10_000), List.of()));
        assertThat(poll.after().slot()).isEqualTo(NOON);
        assertThat(poll.after().loggedAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(poll.after().seenAt()).isEqualTo(NOON.plusSeconds(2));
    }

    /** The post was shown with the counts 5 6 7 and the text 一; an empty text is one that was not shown. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same,                    5 6 7,  一, false",
        "a count more,                5 6 8,  一, true",
        "a count less,                5 6 6,  一, true",
        "a count not shown,           5 ? 7,  一, false",
        "nothing shown,               ? ? ?,  ,   false",
        "one more and one not shown,  ? ? 8,  ,   true",
        "another text,                5 6 7,  二, true",
        "text not shown,              5 6 7,  ,   false"
    })
    void anAnswerIsWrittenIfItShowsAnythingNew(String row, String counts, String text, boolean written) {
        Poll poll = answered(KNOWN, NEXT, shown(counts, text));

        assertThat(poll.entry() != null).as(row).isEqualTo(written);
    }

    @Test
    void aCountThatIsShownForTheFirstTimeIsNew() {
        PollState known = answered(START, NOON, shown("5 6 ?", null)).after();

        assertThat(answered(known, NEXT, shown("5 6 0", null)).entry()).isNotNull();
    }

    @Test
    void aPostThatIsNotShownAnyMoreAndOtherFollowersAreNothingNew() {
        Timeline empty = new Timeline(Samples.ID, NEXT, "test", Count.of(99), List.of());

        assertThat(Poll.answered(KNOWN, NEXT, empty).entry()).isNull();
    }

    @Test
    void eachBeijingDayHasAnEntryOfItsOwn() {
        PollState evening =
                answered(KNOWN, MIDNIGHT.minusMillis(1), shown("5 6 8", null)).after();

        assertThat(answered(evening, MIDNIGHT.minusMillis(1), shown("5 6 8", null))
                        .entry())
                .isNull();
        assertThat(answered(evening, MIDNIGHT, shown("5 6 8", null)).entry()).isNotNull();
    }

    @Test
    void anEntryHoldsAllThatWasShownAndWhatTheQuietPollsLearned() {
        PollState quiet = answered(KNOWN, NEXT, shown("5 6 7", "一")).after();
        ShownPost fresh = Samples.shown(NEXT, 0, 0, 1);

        Poll poll = Poll.answered(
                quiet,
                NEXT.plusSeconds(600),
                timeline(
                        NEXT.plusSeconds(601),
                        shown("5 6 7", "一"),
                        new ShownPost(fresh.mid(), NEXT, PostType.ORIGINAL, fresh.counts(), "新")));

        assertThat(poll.entry()).isNotNull();
        assertThat(poll.entry().previousSlot()).isEqualTo(NOON);
        assertThat(poll.entry().observedAt()).isEqualTo(NEXT.plusSeconds(601));
        assertThat(poll.entry().readings())
                .containsExactly(
                        new Reading(fresh.mid(), NEXT, PostType.ORIGINAL, fresh.counts(), null, "新"),
                        new Reading(
                                Samples.mid(PUBLISHED),
                                PUBLISHED,
                                PostType.ORIGINAL,
                                Engagement.of(5, 6, 7),
                                NEXT,
                                null));
    }

    @Test
    void aQuietAnswerIsRememberedButMovesNoEntry() {
        PollState after = answered(KNOWN.afterFailure(SourceFailure.TRANSIENT), NEXT, shown("5 6 7", "一"))
                .after();

        assertThat(after.seenAt()).isEqualTo(NEXT);
        assertThat(after.slot()).isEqualTo(NOON);
        assertThat(after.loggedAt()).isEqualTo(NOON);
        assertThat(after.failures()).isZero();
        assertThat(after.failure()).isNull();
        assertThat(after.known().get(Samples.mid(PUBLISHED)))
                .isEqualTo(new KnownPost(
                        Samples.mid(PUBLISHED), Engagement.of(5, 6, 7), Samples.fingerprint("一"), NEXT, 0, 0, 0));
    }

    @Test
    void aSourceWhoseClockRunsBehindDoesNotWriteIntoThePast() {
        Poll poll = Poll.answered(KNOWN, NEXT, timeline(NOON.minusSeconds(60), shown("9 9 9", null)));

        assertThat(poll.entry()).isNotNull();
        assertThat(poll.entry().observedAt()).isEqualTo(NEXT);
        assertThat(poll.after().seenAt()).isEqualTo(NEXT);
    }

    @Test
    void timesAreKeptToTheMillisecondAsTheyAreStored() {
        Poll poll = Poll.answered(START, NOON, timeline(NOON.plusNanos(1_234_567)));

        assertThat(poll.after().seenAt()).isEqualTo(NOON.plusMillis(1));
    }

    private static ShownPost shown(String counts, @Nullable String text) {
        return new ShownPost(Samples.mid(PUBLISHED), PUBLISHED, PostType.ORIGINAL, counts(counts), text);
    }

    private static Poll answered(PollState before, Instant at, ShownPost... posts) {
        return Poll.answered(before, at, timeline(at, posts));
    }
}
