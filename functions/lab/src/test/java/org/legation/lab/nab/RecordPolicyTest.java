package org.legation.lab.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.spike.PulseSettings;

class RecordPolicyTest {

    private static final RecordPolicy POLICY = RecordPolicy.of(PulseSettings.HOURLY);

    @Test
    void anEpisodeIsToldOnce() {
        assertThat(told(List.of(0.0, 3.0, 2.9, 3.1, 2.5, 0.0, 2.0))).containsExactly(0.0, 3.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    }

    @Test
    void itIsToldAgainWhenItBecomesClearlyRarer() {
        assertThat(told(List.of(3.0, 3.2, 3.4))).containsExactly(3.0, 0.0, 0.0);
        assertThat(told(List.of(3.0, 3.3))).containsExactly(3.0, 3.3);
    }

    @Test
    void theRecordFadesToHalfInTwoDays() {
        List<Double> surprises = new ArrayList<>(List.of(4.0));
        surprises.addAll(Collections.nCopies(47, 0.0));
        surprises.add(2.2);
        surprises.addAll(Collections.nCopies(1, 2.6));

        List<Double> told = told(surprises);

        // After 48 hours the record is 2, and 2.25 is needed; then it is 2.2, and 2.45 is.
        assertThat(told.get(48)).isZero();
        assertThat(told.get(49)).isEqualTo(2.6);
        assertThat(POLICY.next(4, 0).record()).isCloseTo((float) (4 * Math.pow(0.5, 1.0 / 48)), within(1e-6f));
    }

    @Test
    void whatIsNoSurpriseIsNotTold() {
        assertThat(POLICY.next(RecordPolicy.NO_RECORD, 0).told()).isZero();
    }

    private static List<Double> told(List<Double> surprises) {
        List<Double> told = new ArrayList<>();
        float record = RecordPolicy.NO_RECORD;
        for (double surprise : surprises) {
            RecordPolicy.Step step = POLICY.next(record, surprise);
            record = step.record();
            told.add(step.told());
        }
        return told;
    }
}
