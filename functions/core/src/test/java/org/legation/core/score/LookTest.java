package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.counts;
import static org.legation.core.Samples.reading;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.expect.AgeCells;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;
import org.legation.core.spike.Heat;

class LookTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(3));

    @ParameterizedTest
    @CsvSource({
        "200,  180,  true",
        "200,  181,  false",
        "1000, 900,  true",
        "1000, 901,  false",
        "100,  81,   false",
        "100,  80,   true",
        "19,   0,    false",
        "20,   0,    true",
        "100,  100,  false",
        "100,  500,  false"
    })
    void aFallOfATenthAndOfTwentyIsACorrection(long was, long now, boolean correction) {
        Look look = look(Engagement.of(0, 0, now), Engagement.of(0, 0, was), AgeCells.EMPTY);

        assertThat(look.isCorrection()).isEqualTo(correction);
    }

    @Test
    void aCountThatIsNotShownIsNoFall() {
        Look look = look(counts("0 0 ?"), Engagement.of(0, 0, 1_000), AgeCells.EMPTY);

        assertThat(look.isCorrection()).isFalse();
        assertThat(look.isChanged()).isFalse();
    }

    @Test
    void aPostSeenForTheFirstTimeIsChangedAndNoCorrection() {
        Look look = look(Engagement.of(1, 2, 3), null, AgeCells.EMPTY);

        assertThat(look.isChanged()).isTrue();
        assertThat(look.isCorrection()).isFalse();
    }

    /** The counts that a post shows, those of the account's usual numbers, and those by which it is judged. */
    @ParameterizedTest
    @CsvSource({"7, 7, 7", "3, 7, 0", "7, 3, 3", "3, 0, 3", "0, 0, 0", "0, 7, 0", "5, 3, 0"})
    void itIsJudgedByTheCountsOfTheUsualNumbersIfAllAreKnown(int shown, int usual, int judged) {
        Basis known = Basis.ofBits(shown);
        Engagement counts = new Engagement(
                known.reposts() ? Count.of(1) : Count.missing(),
                known.comments() ? Count.of(1) : Count.missing(),
                known.likes() ? Count.of(1) : Count.missing());

        Look look = look(counts, null, new AgeCells(Basis.ofBits(usual), AgeCells.EMPTY.cells()));

        assertThat(look.basis()).isEqualTo(Basis.ofBits(judged));
        assertThat(look.isComparable()).isEqualTo(judged != 0);
    }

    private static Look look(Engagement now, @Nullable Engagement was, AgeCells cells) {
        LivePost known = was == null
                ? null
                : new LivePost(
                        Samples.mid(PUBLISHED),
                        PUBLISHED,
                        PostType.ORIGINAL,
                        was,
                        was,
                        NOON,
                        NOON,
                        null,
                        Heat.COLD,
                        null);
        return Look.at(NOON.plusSeconds(60), reading(PUBLISHED, now), known, cells, Count.of(10_000), null);
    }
}
