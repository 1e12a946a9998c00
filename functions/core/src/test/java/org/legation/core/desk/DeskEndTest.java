package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.SpikeEnd.How;

class DeskEndTest {

    /** The spikes before, the end of post a so many minutes after noon, the decision and its severity. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the end of what was told,            US/a/3@0,                RESOLVED, 300, DELIVER,     SPIKE",
        "and of what became worse,            US/a/3@0 US/a/3.5!@1,    RESOLVED, 300, DELIVER,     MAJOR",
        "of another post,                     US/b/3@0,                RESOLVED, 300, NOT_TOLD,",
        "of a notice,                         US/a/2@0,                RESOLVED, 300, NOT_TOLD,",
        "of what was only grouped,            US/b/3@0 US/a/3@1,       RESOLVED, 300, NOT_TOLD,",
        "of what waits,                       US/a/3@700,              RESOLVED, 1200, NOT_TOLD,",
        "of what began almost three days ago, US/a/3@0 JP/b/3@4300,    RESOLVED, 4319, DELIVER,    SPIKE",
        "in quiet hours it waits,             US/a/3@650,              RESOLVED, 700, QUIET_HOURS, SPIKE",
        "even of a major one,                 US/a/3.5!@650,           RESOLVED, 700, QUIET_HOURS, MAJOR",
        "a deletion,                          US/a/3@0,                DELETED,  300, DELIVER,     SPIKE",
        "a deletion of what was only grouped, US/b/3@0 US/a/3@1,       DELETED,  300, DELIVER,     SPIKE",
        "a deletion of what waits,            US/a/3@700,              DELETED, 1200, DELIVER,     SPIKE",
        "a deletion of a notice,              US/a/2@0,                DELETED,  300, NOT_TOLD,",
        "a deletion in quiet hours waits,     US/a/3@650,              DELETED,  700, QUIET_HOURS, SPIKE",
        "unless it was major,                 US/a/3.5!@650,           DELETED,  700, DELIVER,     MAJOR"
    })
    void anEndIsToldWhereTheBeginningWas(
            String row, String spikes, How how, int minutes, Decision decision, @Nullable Severity severity) {
        Shift shift = after(spikes);

        Decided decided = shift.decide(end(how, minutes), Given.AMERICAN);

        assertThat(decided.decision()).as(row).isEqualTo(decision);
        assertThat(decided.severity()).isEqualTo(severity);
        assertThat(decided.because() == null).isEqualTo(decision == Decision.NOT_TOLD);
    }

    @Test
    void whoDoesNotWantToHearOfEndsHearsOfDeletionsOnly() {
        Shift shift = after("US/a/3@0");
        AlertSettings usual = Given.SETTINGS;
        shift.settings = new AlertSettings(
                null,
                usual.quiet(),
                usual.digests(),
                usual.channels(),
                usual.routes(),
                usual.dataRoute(),
                usual.escalateTo(),
                usual.escalateAfter(),
                false);

        assertThat(shift.decide(end(How.RESOLVED, 300), Given.AMERICAN).decision())
                .isEqualTo(Decision.NOT_TOLD);
        assertThat(shift.decide(end(How.DELETED, 301), Given.AMERICAN).decision())
                .isEqualTo(Decision.DELIVER);
    }

    @Test
    void anEndThatComesADayLateIsNoNews() {
        assertThat(after("US/a/3@0").late(end(How.RESOLVED, 300), Given.AMERICAN, Duration.ofHours(25)))
                .isEqualTo(Decision.TOO_OLD);
    }

    @Test
    void anEndOfWhatWasInDoubtIsNotTold() {
        Shift shift = new Shift();
        shift.decide(Given.trouble(Alert.FLEET, DataTrouble.Kind.COUNTS_FELL, NOON), Given.AMERICAN);
        shift.decide(Script.spike("US/a/3@1"), Given.AMERICAN);

        assertThat(shift.decide(end(How.DELETED, 2), Given.AMERICAN).decision()).isEqualTo(Decision.NOT_TOLD);
    }

    @Test
    void anEndIsNoSpikeThatSilencesOrJoinsOthers() {
        Shift shift = after("US/a/3@0");
        shift.decide(end(How.RESOLVED, 1430), Given.AMERICAN);

        assertThat(shift.decide(Script.spike("US/b/2.5@1441"), Given.AMERICAN).decision())
                .isEqualTo(Decision.DELIVER);
    }

    @Test
    void anEndThatIsDecidedTwiceChangesNothing() {
        Shift shift = after("US/a/3@0");
        SpikeEnd end = end(How.RESOLVED, 300);
        Decided first = shift.decide(end, Given.AMERICAN);

        Decided second = shift.decide(end, Given.AMERICAN, NOON.plus(Duration.ofHours(12)));

        assertThat(second).isEqualTo(first);
    }

    private static Shift after(String spikes) {
        Shift shift = new Shift();
        for (String word : spikes.trim().split(" +")) {
            shift.decide(Script.spike(word), Script.account(word));
        }
        return shift;
    }

    private static SpikeEnd end(How how, int minutes) {
        Instant at = NOON.plus(Duration.ofMinutes(minutes));
        return Given.end(Given.AMERICAN, Given.post(Script.post("a")), how, at);
    }
}
