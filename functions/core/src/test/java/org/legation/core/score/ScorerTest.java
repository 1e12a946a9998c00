package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.MIDNIGHT;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.counts;
import static org.legation.core.Samples.entry;
import static org.legation.core.Samples.reading;
import static org.legation.core.Samples.written;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.expect.AgeCells;
import org.legation.core.observe.Observation;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

/** What an entry changes in the state and in the posts. */
class ScorerTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(3));
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final Baseline USUAL = Samples.baseline(NOON, Samples.usual(100, 60));

    @Test
    void aNewPostIsAChangeWithAllThatIsKnownOfIt() {
        Scored scored = Scorer.fold(USUAL, entry(LATER, written(reading(PUBLISHED, 1, 2, 3), "你好")));

        assertThat(scored.changes()).singleElement().satisfies(change -> {
            assertThat(change.mid()).isEqualTo(Samples.mid(PUBLISHED));
            assertThat(change.publishedAt()).isEqualTo(PUBLISHED);
            assertThat(change.at()).isEqualTo(LATER);
            assertThat(change.counts()).isEqualTo(Engagement.of(1, 2, 3));
            assertThat(change.text()).isEqualTo("你好");
        });
        LivePost live = scored.after().live().get(Samples.mid(PUBLISHED));
        assertThat(live.readAt()).isEqualTo(LATER);
        assertThat(live.changedAt()).isEqualTo(LATER);
    }

    @Test
    void anUnchangedPostIsNoChangeButWasRead() {
        Baseline known =
                Scorer.fold(USUAL, entry(LATER, reading(PUBLISHED, 1, 2, 3))).after();

        Scored scored = Scorer.fold(known, entry(LATER.plusSeconds(60), reading(PUBLISHED, 1, 2, 3)));

        assertThat(scored.changes()).isEmpty();
        LivePost live = scored.after().live().get(Samples.mid(PUBLISHED));
        assertThat(live.readAt()).isEqualTo(LATER.plusSeconds(60));
        assertThat(live.changedAt()).isEqualTo(LATER);
    }

    @Test
    void whatIsNotShownStandsAsItWas() {
        Baseline known =
                Scorer.fold(USUAL, entry(LATER, reading(PUBLISHED, 1, 2, 3))).after();

        Scored same = Scorer.fold(known, entry(LATER.plusSeconds(60), reading(PUBLISHED, Engagement.UNKNOWN)));
        Scored more = Scorer.fold(known, entry(LATER.plusSeconds(60), reading(PUBLISHED, counts("? ? 9"))));

        assertThat(same.changes()).isEmpty();
        assertThat(more.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.counts()).isEqualTo(Engagement.of(1, 2, 9)));
    }

    @Test
    void aNewTextAloneIsAChange() {
        Baseline known =
                Scorer.fold(USUAL, entry(LATER, reading(PUBLISHED, 1, 2, 3))).after();

        Scored scored = Scorer.fold(known, entry(LATER.plusSeconds(60), written(reading(PUBLISHED, 1, 2, 3), "改过")));

        assertThat(scored.changes()).extracting(PostChange::text).containsExactly("改过");
        assertThat(scored.after().live().get(Samples.mid(PUBLISHED)).changedAt())
                .isEqualTo(LATER);
    }

    @Test
    void anOlderOrRepeatedEntryChangesNothing() {
        Observation first = entry(LATER, reading(PUBLISHED, 1, 2, 3));
        Baseline state = Scorer.fold(USUAL, first).after();

        Scored repeated = Scorer.fold(state, entry(LATER, reading(PUBLISHED, 100, 200, 3_000)));
        Scored older = Scorer.fold(state, entry(LATER.minusMillis(1), reading(PUBLISHED, 100, 200, 3_000)));

        assertThat(repeated).isEqualTo(Scored.nothing(state));
        assertThat(older).isEqualTo(Scored.nothing(state));
    }

    @Test
    void unknownFollowersAreThoseLastKnown() {
        Observation silent = new Observation(Samples.ID, LATER, LATER, null, "test", Count.missing(), List.of());

        assertThat(Scorer.fold(USUAL, silent).after().followers()).isEqualTo(Count.of(10_000));
        assertThat(Scorer.fold(Baseline.start(Samples.ID), silent).after().followers())
                .isEqualTo(Count.missing());
    }

    @Test
    void nothingIsForgottenWithinADay() {
        Instant old = NOON.minus(Duration.ofDays(10));
        Baseline state = Scorer.fold(USUAL, entry(LATER, reading(old, 1, 2, 3))).after();

        assertThat(Scorer.fold(state, entry(MIDNIGHT.minusMillis(1))).after().live())
                .hasSize(1);
    }

    @Test
    void aNewDayForgetsPostsOfThreeDaysThatAreNotShown() {
        Instant young = MIDNIGHT.minus(Duration.ofDays(3));
        Instant old = young.minusSeconds(1);
        Baseline state = Scorer.fold(USUAL, entry(LATER, reading(young, 1, 2, 3), reading(old, 1, 2, 3)))
                .after();

        assertThat(Scorer.fold(state, entry(MIDNIGHT)).after().live()).containsOnlyKeys(Samples.mid(young));
        assertThat(Scorer.fold(state, entry(MIDNIGHT, reading(old, 1, 2, 3)))
                        .after()
                        .live())
                .containsOnlyKeys(Samples.mid(young), Samples.mid(old));
    }

    @Test
    void whatIsExpectedIsSaidWhereSomethingComparableIsKnown() {
        Expected expected = Scorer.fold(USUAL, entry(NOON.plusMillis(1), reading(PUBLISHED, 0, 0, 100)))
                .changes()
                .get(0)
                .expected();

        // The figures of an account whose 60 posts had 100 interactions each, drawn to the prior of 10,000 followers.
        assertThat(expected).isNotNull();
        assertThat(expected.basis()).isEqualTo(Basis.ALL);
        assertThat(expected.interactions()).isCloseTo(99.81, within(0.01));
        assertThat(expected.posts()).isCloseTo(39.75, within(0.01));
        assertThat(expected.rarity()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void nothingIsExpectedOfCountsThatCannotBeCompared() {
        Scored scored = Scorer.fold(USUAL, entry(LATER, reading(PUBLISHED, counts("9 9 ?"))));

        assertThat(scored.changes().get(0).expected()).isNull();
        assertThat(scored.after().live().get(Samples.mid(PUBLISHED)).overMilli())
                .isNull();
        assertThat(scored.after().cells()).isEqualTo(USUAL.cells());
    }

    @Test
    void overperformanceIsKeptInThousandthsOfItsLogarithm() {
        Baseline after = Scorer.fold(USUAL, entry(NOON.plusMillis(1), reading(PUBLISHED, 0, 0, 240)))
                .after();

        // ln(240 / 99.8070) = 0.8774
        assertThat(after.live().get(Samples.mid(PUBLISHED)).overMilli()).isEqualTo(877);
    }

    @Test
    void overperformanceNeedsFourPostsAndAnInteraction() {
        Baseline few = Samples.baseline(NOON, Samples.usual(100, 3));

        assertThat(over(few, 240)).isNull();
        assertThat(over(Samples.baseline(NOON, Samples.usual(100, 5)), 240)).isNotNull();
        assertThat(over(USUAL, 0)).isNull();
    }

    @Test
    void theTypeOfAPostHasCellsOfItsOwn() {
        Instant quarter = NOON.minus(Duration.ofMinutes(15));

        Baseline after = Scorer.fold(Baseline.start(Samples.ID), entry(NOON, reading(quarter, 1, 2, 3)))
                .after();

        assertThat(after.cells(PostType.ORIGINAL).cells().get(0).n()).isEqualTo(1);
        assertThat(after.cells(PostType.REPOST)).isEqualTo(AgeCells.EMPTY);
    }

    private static @Nullable Integer over(Baseline state, long likes) {
        Baseline after = Scorer.fold(state, entry(LATER, reading(PUBLISHED, 0, 0, likes)))
                .after();
        return after.live().get(Samples.mid(PUBLISHED)).overMilli();
    }
}
