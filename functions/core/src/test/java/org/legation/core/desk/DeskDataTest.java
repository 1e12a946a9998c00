package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.DataTrouble.Kind;
import org.legation.core.alert.Decision;

class DeskDataTest {

    private static final DataTrouble BLOCKED = Given.trouble(Alert.FLEET, Kind.SOURCE_BLOCKED, NOON);

    private final Shift shift = new Shift();

    @Test
    void aTroubleOfAllIsToldAndSoIsItsEnd() {
        assertThat(decide(BLOCKED)).isEqualTo(Decision.DELIVER);
        assertThat(shift.state.troubles()).containsExactly(new Trouble(Alert.FLEET, Kind.SOURCE_BLOCKED, NOON, null));

        assertThat(decide(Given.over(BLOCKED, after(90)))).isEqualTo(Decision.DELIVER);
        assertThat(shift.state.troubles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"359, COOLING_DOWN, NOT_TOLD", "360, DELIVER, DELIVER"})
    void oneThatComesAndGoesIsToldOnceInSixHours(int minutes, Decision begun, Decision ended) {
        decide(BLOCKED);
        decide(Given.over(BLOCKED, after(10)));
        DataTrouble again = Given.trouble(Alert.FLEET, Kind.SOURCE_BLOCKED, after(minutes));

        assertThat(decide(again)).isEqualTo(begun);
        assertThat(shift.state.troubles()).as("it holds all the same").hasSize(1);
        assertThat(decide(Given.over(again, after(minutes + 10)))).isEqualTo(ended);
    }

    @Test
    void anotherKindOfTroubleIsToldByItself() {
        decide(BLOCKED);

        assertThat(decide(Given.trouble(Alert.FLEET, Kind.NO_POLLS, after(1)))).isEqualTo(Decision.DELIVER);
        assertThat(shift.state.troubles()).hasSize(2);
    }

    /** The watch sees it every minute until the desk has decided about it. */
    @Test
    void oneThatIsRaisedAgainBeforeItWasDecidedAboutEndsAsOne() {
        assertThat(decide(BLOCKED)).isEqualTo(Decision.DELIVER);
        assertThat(decide(Given.trouble(Alert.FLEET, Kind.SOURCE_BLOCKED, after(1))))
                .isEqualTo(Decision.COOLING_DOWN);
        Trouble known = shift.state.trouble(Alert.FLEET, Kind.SOURCE_BLOCKED).orElseThrow();

        assertThat(known.since()).isEqualTo(NOON);
        assertThat(decide(Given.over(
                        new DataTrouble(Alert.FLEET, NOON, known.kind(), known.since(), false, 0, 0), after(60))))
                .isEqualTo(Decision.DELIVER);
    }

    @Test
    void theEndOfATroubleThatLastedAWeekIsTold() {
        decide(BLOCKED);
        shift.decide(Script.spike("US/a/3.5!@9000"), Given.AMERICAN);

        assertThat(decide(Given.over(BLOCKED, NOON.plus(Duration.ofDays(7))))).isEqualTo(Decision.DELIVER);
    }

    @Test
    void fallingCountsOfOneAccountAreForTheRecord() {
        Decided decided = shift.decide(falling("1", 0), Given.AMERICAN);

        assertThat(decided.decision()).isEqualTo(Decision.ONLY_A_NOTICE);
        assertThat(decided.raises()).isEmpty();
        assertThat(shift.state.troubles())
                .containsExactly(new Trouble("1", Kind.COUNTS_FELL, NOON, NOON.plus(Duration.ofHours(6))));
    }

    /** Minutes after noon at which the counts of three accounts fell. */
    @ParameterizedTest
    @CsvSource({"0, 30, 59, true", "0, 30, 60, false", "0, 0, 0, true"})
    void thoseOfThreeWithinAnHourPutAllInDoubt(int first, int second, int third, boolean all) {
        shift.state = shift.state.with(new Fleet(165, 400));
        shift.decide(falling("1", first), Given.AMERICAN);
        shift.decide(falling("2", second), Given.AMERICAN);

        Decided decided = shift.decide(falling("3", third), Given.AMERICAN);

        assertThat(decided.raises())
                .isEqualTo(
                        all
                                ? List.of(new DataTrouble(
                                        Alert.FLEET, after(third), Kind.COUNTS_FELL, after(third), false, 3, 165))
                                : List.of());
        assertThat(shift.state.trouble(Alert.FLEET, Kind.COUNTS_FELL).isPresent())
                .isEqualTo(all);
    }

    @Test
    void theSameAccountThreeTimesIsOne() {
        shift.decide(falling("1", 0), Given.AMERICAN);
        shift.decide(falling("1", 1), Given.AMERICAN);

        assertThat(shift.decide(falling("1", 2), Given.AMERICAN).raises()).isEmpty();
    }

    @Test
    void aFourthAccountRaisesItNotAgain() {
        for (int i = 0; i < 3; i++) {
            shift.decideAll(falling("" + i, i), Given.AMERICAN);
        }

        assertThat(shift.decideAll(falling("4", 10), Given.AMERICAN).raises()).isEmpty();
        assertThat(shift.state.told().stream().filter(told -> told.decision() == Decision.DELIVER))
                .hasSize(1);
    }

    @Test
    void whatComesADayLateBeginsNothing() {
        assertThat(shift.late(BLOCKED, Given.AMERICAN, Duration.ofHours(25))).isEqualTo(Decision.TOO_OLD);
        assertThat(shift.state).isEqualTo(DeskState.START);
    }

    @Test
    void anEndWithoutABeginningIsNotTold() {
        assertThat(decide(Given.over(BLOCKED, after(5)))).isEqualTo(Decision.NOT_TOLD);
    }

    private Decision decide(DataTrouble trouble) {
        return shift.decide(trouble, Given.AMERICAN).decision();
    }

    private static DataTrouble falling(String account, int minutes) {
        return Given.trouble(account, Kind.COUNTS_FELL, after(minutes));
    }

    private static Instant after(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
