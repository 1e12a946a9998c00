package org.legation.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.alert.Notification.Decision;

class AlertPolicyTest {

    /** The alert, one of the same day before it and what was decided of that, the delay, and the decision. */
    @ParameterizedTest(name = "{0} after {1} {2}, {3} late: {4}")
    @CsvSource({
        "NOTICE, ,       ,              PT0S,    ONLY_A_NOTICE",
        "NOTICE, ,       ,              PT48H,   ONLY_A_NOTICE",
        "SPIKE,  ,       ,              PT0S,    DELIVER",
        "MAJOR,  ,       ,              PT0S,    DELIVER",
        "SPIKE,  ,       ,              PT24H,   DELIVER",
        "SPIKE,  ,       ,              PT24H0.001S, TOO_OLD",
        "MAJOR,  ,       ,              PT48H,   TOO_OLD",
        "SPIKE,  SPIKE,  DELIVER,       PT0S,    COOLING_DOWN",
        "SPIKE,  MAJOR,  DELIVER,       PT0S,    COOLING_DOWN",
        "MAJOR,  SPIKE,  DELIVER,       PT0S,    DELIVER",
        "MAJOR,  MAJOR,  DELIVER,       PT0S,    COOLING_DOWN",
        "SPIKE,  NOTICE, ONLY_A_NOTICE, PT0S,    DELIVER",
        "SPIKE,  SPIKE,  COOLING_DOWN,  PT0S,    DELIVER",
        "SPIKE,  SPIKE,  TOO_OLD,       PT0S,    DELIVER",
        "SPIKE,  SPIKE,  ,              PT0S,    DELIVER"
    })
    void decisions(
            Severity severity,
            @Nullable Severity earlier,
            @Nullable Decision decided,
            Duration late,
            Decision decision) {
        List<RaisedAlert> before = earlier == null ? List.of() : List.of(raised(earlier, decided));

        assertThat(AlertPolicy.decide(Samples.alert(severity, NOON), before, NOON.plus(late)))
                .isEqualTo(decision);
    }

    @Test
    void oneMessageAmongManyAlertsIsEnoughToBeSilent() {
        List<RaisedAlert> before = List.of(
                raised(Severity.NOTICE, Decision.ONLY_A_NOTICE),
                raised(Severity.SPIKE, Decision.DELIVER),
                raised(Severity.SPIKE, Decision.COOLING_DOWN));

        assertThat(AlertPolicy.decide(Samples.alert(Severity.SPIKE, NOON), before, NOON))
                .isEqualTo(Decision.COOLING_DOWN);
    }

    private static RaisedAlert raised(Severity severity, @Nullable Decision decision) {
        Alert alert = Samples.alert(severity, NOON.minus(Duration.ofHours(5)));
        return new RaisedAlert(alert, decision == null ? null : new Notification(decision, NOON, null));
    }
}
