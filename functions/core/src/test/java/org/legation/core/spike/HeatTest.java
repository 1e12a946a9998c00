package org.legation.core.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatTest {

    private Heat heat = Heat.COLD;

    /** Strengths of readings an hour apart, and the levels they raise. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing below a hundredth,     1.9 1.99 0,       0 0 0",
        "each level once,               2 2.4 2.5 2.5 3,  4 0 5 0 6",
        "levels are passed over,        2 4.9,            4 9",
        "falling raises nothing,        4 3 2,            8 0 0",
        "a second wave must be higher,  3 0 3 3.5,        6 0 0 7",
        "no more than the highest,      5.9 6 7 9,        11 12 0 0"
    })
    void aLevelIsRaisedOnceAndOnlyAboveTheOneBefore(String row, String strengths, String levels) {
        List<String> raised = new ArrayList<>();
        String[] words = strengths.split(" ");
        for (int i = 0; i < words.length; i++) {
            raised.add(
                    String.valueOf(read(i * 60, Double.parseDouble(words[i]), 5).raised()));
        }

        assertThat(raised).as(row).containsExactly(levels.split(" "));
    }

    @Test
    void tooFewInteractionsRaiseNothingHoweverRare() {
        Heat.Turn turn = heat.turn(new Judgement(6, 6, false), 2, NOON, false);

        assertThat(turn.raised()).isZero();
        assertThat(turn.after().episode()).isNull();
        assertThat(turn.after().surprise()).isEqualTo(6);
    }

    @Test
    void anEpisodeStartsPeaksAndEndsThreeHoursAfterItWasRarest() {
        read(0, 1, 2);
        assertThat(heat.episode()).isNull();
        read(10, 2.5, 8);
        assertThat(heat.episode()).isEqualTo(new Episode(minutes(10), 8, minutes(10)));
        read(20, 3.2, 12);
        read(30, 3.1, 13);
        assertThat(heat.episode()).isEqualTo(new Episode(minutes(10), 13, minutes(20)));

        assertThat(read(199, 3, 12).ended()).isNull();
        Heat.Turn turn = read(200, 3, 12);

        assertThat(turn.ended()).isEqualTo(new Episode(minutes(10), 13, minutes(20)));
        assertThat(heat.episode()).isNull();
        assertThat(heat.level()).isEqualTo(6);
        assertThat(read(210, 3, 12).ended()).as("once").isNull();
    }

    @Test
    void whatStillGrowsIsNotOver() {
        read(0, 2, 5);
        read(170, 2.1, 6);

        assertThat(read(340, 2.2, 7).ended()).isNull();
        assertThat(read(520, 2.1, 7).ended()).isNotNull();
    }

    @Test
    void theLastReadingEndsIt() {
        read(0, 2, 5);

        assertThat(heat.turn(Judgement.ORDINARY, 5, minutes(1), true).ended()).isNotNull();
    }

    @Test
    void aSecondWaveToAHigherLevelIsAnotherEpisode() {
        read(0, 2, 5);
        read(180, 2, 5);
        assertThat(heat.episode()).isNull();

        Heat.Turn turn = read(400, 3, 9);

        assertThat(turn.raised()).isEqualTo(6);
        assertThat(heat.episode()).isEqualTo(new Episode(minutes(400), 9, minutes(400)));
    }

    @Test
    void whatTheSourceTookBackConfirmsNothingAndEndsNothing() {
        read(0, 3, 9);

        Heat taken = heat.takenBack();

        assertThat(taken.surprise()).isZero();
        assertThat(taken.level()).isEqualTo(6);
        assertThat(taken.episode()).isEqualTo(heat.episode());
    }

    @Property
    void levelsRaisedStrictlyIncreaseWhateverTheReadings(
            @ForAll @Size(max = 60) List<@DoubleRange(max = 9) Double> strengths, @ForAll boolean alone) {
        Heat state = Heat.COLD;
        int before = 0;
        for (int i = 0; i < strengths.size(); i++) {
            double strength = alone ? Math.max(0, strengths.get(i) - 1.5) : strengths.get(i);
            Heat.Turn turn = state.turn(
                    new Judgement(strengths.get(i), strength, i % 7 != 0), strength, minutes(20 * i), i % 11 == 10);
            if (turn.raised() > 0) {
                assertThat(turn.raised()).isGreaterThan(before);
                assertThat(turn.after().episode()).isNotNull();
                before = turn.raised();
            }
            if (turn.ended() != null) {
                assertThat(state.episode()).as("only what was open ends").isNotNull();
                assertThat(turn.ended().startedAt()).isEqualTo(state.episode().startedAt());
            }
            state = turn.after();
        }
    }

    private Heat.Turn read(long minutes, double strength, double multiple) {
        Heat.Turn turn = heat.turn(new Judgement(strength, strength, true), multiple, minutes(minutes), false);
        heat = turn.after();
        return turn;
    }

    private static Instant minutes(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
