package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.counts;
import static org.legation.core.Samples.held;
import static org.legation.core.Samples.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.Cell;
import org.legation.core.observe.Reading;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;
import org.legation.core.spike.Heat;

/** What readings of a post published at noon teach. The ages of the grid are 15 and 30 minutes, 1, 2, 3 hours … */
class LearningTest {

    private static final int AT_15_MINUTES = 0;
    private static final int AT_30_MINUTES = 1;
    private static final int AT_1_HOUR = 2;

    /** The ages, in minutes, of the reading before and of this one, and the places of the grid that learn. */
    @ParameterizedTest(name = "{0} to {1} minutes")
    @CsvSource({
        "50, 70,  2",
        "50, 60,  2",
        "60, 70,  ''",
        "50, 59,  ''",
        "31, 62,  2",
        "29, 58,  1",
        "29, 59,  ''",
        "29, 61,  ''",
        "14, 28,  0",
        "1,  15,  ''",
        "90, 180, 3 4",
        "2160, 4320, 8 9",
        "2160, 4400, ''",
        "4319, 5000, 9",
        "4320, 5000, ''"
    })
    void anAgeBetweenTwoReadingsTeachesIfTheyAreNotTooFarApart(long before, long now, String learned) {
        Look look = look(known(before, "0 0 10"), at(now, reading(NOON, 0, 0, 20)));

        assertThat(learned(look)).isEqualTo(learned);
    }

    /** By hand: share = ln(60/50)/ln(70/50) = 0.54186, x = ln 11 + share·(ln 21 − ln 11) = 2.748278. */
    @Test
    void itsValueLiesBetweenTheReadingsByTheLogarithmOfAge() {
        Look look = look(known(50, "0 0 10"), at(70, reading(NOON, 0, 0, 20)));

        Cell cell = Learning.from(look, AgeCells.EMPTY).cells().get(AT_1_HOUR);

        assertThat(cell.n()).isEqualTo(1);
        assertThat(cell.sum()).isCloseTo(2.748278f, within(1e-6f));
    }

    /** By hand: as above from 58 minutes, share = ln(60/58)/ln(65/58) = 0.29753, x = 2.590285. */
    @Test
    void countsSeenToHoldAreTheValueUntilThenAndTheStartFromThere() {
        Look look = look(known(10, "0 0 10"), at(65, held(reading(NOON, 0, 0, 20), minutes(58))));

        List<Cell> cells = Learning.from(look, AgeCells.EMPTY).cells();

        assertThat(cells.get(AT_15_MINUTES).sum()).isEqualTo((float) Math.log(11));
        assertThat(cells.get(AT_30_MINUTES).sum()).isEqualTo((float) Math.log(11));
        assertThat(cells.get(AT_1_HOUR).sum()).isCloseTo(2.590285f, within(1e-6f));
    }

    @Test
    void countsSeenToHoldBeyondAnAgeAreItsValueHoweverLongTheGapAfter() {
        Look look = look(known(50, "0 0 10"), at(600, held(reading(NOON, 0, 0, 20), minutes(60))));

        AgeCells learned = Learning.from(look, AgeCells.EMPTY);

        assertThat(learned(look)).isEqualTo("2");
        assertThat(learned.cells().get(AT_1_HOUR).sum()).isEqualTo((float) Math.log(11));
    }

    @Test
    void aHoldFromBeforeTheLastReadingSaysNothing() {
        Look look = look(known(50, "0 0 10"), at(101, held(reading(NOON, 0, 0, 20), minutes(20))));

        assertThat(learned(look)).isEmpty();
    }

    @ParameterizedTest(name = "{0} minutes and {1} seconds")
    @CsvSource({"14, 59, ''", "15, 0, 0", "15, 45, 0", "15, 46, ''", "63, 0, 2", "63, 1, ''", "45, 0, ''"})
    void aFirstReadingStandsForAnAgeJustBefore(long minutes, long seconds, String learned) {
        Instant at = minutes(minutes).plusSeconds(seconds);

        Look look = Look.at(at, reading(NOON, 0, 0, 20), null, AgeCells.EMPTY, Count.of(10_000), null);

        assertThat(learned(look)).isEqualTo(learned);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "capped,                         0 0 900000,  0 0 100万+",
        "no longer capped,               0 0 100万+,  0 0 1200000",
        "corrected,                      0 0 100,     0 0 80",
        "not known before,               0 0 ?,       0 0 80",
        "nothing shown at all,           ? ? ?,       ? ? ?"
    })
    void readingsThatTeachNothing(String row, String before, String now) {
        assertThat(learned(look(known(50, before), at(70, reading(NOON, counts(now))))))
                .as(row)
                .isEmpty();
    }

    @Test
    void countsThatCannotBeComparedTeachNothing() {
        AgeCells usual = Samples.usual(100, 5);

        Look look = Look.at(minutes(70), reading(NOON, counts("5 5 ?")), known(50, "3 3 ?"), usual, Count.of(1), null);

        assertThat(Learning.from(look, usual)).isEqualTo(usual);
    }

    @Test
    void aSmallFallTeachesAsItIs() {
        assertThat(learned(look(known(50, "0 0 100"), at(70, reading(NOON, 0, 0, 95)))))
                .isEqualTo("2");
    }

    private record At(Instant moment, Reading reading) {}

    private static At at(long minutes, Reading reading) {
        return new At(minutes(minutes), reading);
    }

    private static Instant minutes(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private static LivePost known(long minutes, String shown) {
        Engagement counts = counts(shown);
        return new LivePost(
                Samples.mid(NOON),
                NOON,
                PostType.ORIGINAL,
                counts,
                counts,
                minutes(minutes),
                minutes(minutes),
                null,
                Heat.COLD,
                null);
    }

    private static Look look(@Nullable LivePost known, At at) {
        return Look.at(at.moment(), at.reading(), known, AgeCells.EMPTY, Count.of(10_000), null);
    }

    /** The places of the grid that learned. */
    private static String learned(Look look) {
        List<String> places = new ArrayList<>();
        List<Cell> cells = Learning.from(look, AgeCells.EMPTY).cells();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).n() > 0) {
                places.add(String.valueOf(i));
            }
        }
        return String.join(" ", places);
    }
}
