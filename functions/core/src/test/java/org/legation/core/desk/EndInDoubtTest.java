package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.SpikeEnd.How;
import org.legation.core.alert.Subject;

class EndInDoubtTest {

    private static final Subject POST = Subject.post(Samples.mid(NOON), NOON);

    /** Counts fell an hour after the spike was told; in doubt are six hours from then on. */
    @ParameterizedTest
    @CsvSource({
        "fleet, RESOLVED, 2, DATA_IN_DOUBT",
        "fleet, RESOLVED, 6, DATA_IN_DOUBT",
        "fleet, RESOLVED, 7, DELIVER",
        "fleet, DELETED,  2, DELIVER",
        "own,   RESOLVED, 2, DATA_IN_DOUBT",
        "other, RESOLVED, 2, DELIVER"
    })
    void calmIsNoNewsWhileTheDataIsInDoubt(String whose, How how, int hours, Decision decision) {
        // given
        String id = Samples.EMBASSY.id();
        Told told =
                new Told(id, "the spike", POST.word(), "US", Severity.SPIKE, 3, NOON, Decision.DELIVER, null, false);
        String troubled =
                switch (whose) {
                    case "fleet" -> Alert.FLEET;
                    case "own" -> id;
                    default -> "another account";
                };
        DataTrouble fell = new DataTrouble(
                troubled,
                NOON.plus(Duration.ofHours(1)),
                DataTrouble.Kind.COUNTS_FELL,
                NOON.plus(Duration.ofHours(1)),
                false,
                3,
                4);
        DeskState state = DataDesk.begin(DeskState.START.with(told), fell);
        SpikeEnd end = new SpikeEnd(id, POST, NOON.plus(Duration.ofHours(hours)), how, NOON, 6, 38, NOON, 20_000);

        // when
        Decided decided = Desk.decide(state, end, Samples.EMBASSY, AlertSettings.USUAL, end.raisedAt());

        // then
        assertThat(decided.decision()).isEqualTo(decision);
        assertThat(decided.because())
                .isEqualTo(decision == Decision.DATA_IN_DOUBT ? DataTrouble.Kind.COUNTS_FELL.word() : "the spike");
    }
}
