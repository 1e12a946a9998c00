package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.alert;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertStore;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;
import org.legation.core.store.Stored;

/** The contract of the store of alerts. */
@ParameterizedClass
@EnumSource(Engine.class)
class AlertStoreTest {

    private static final Instant OCTOBER = Instant.parse("2026-10-31T23:59:59.999Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    private final AlertStore store;

    AlertStoreTest(Engine engine) {
        store = engine.stores().alerts();
    }

    @Test
    void anAlertIsRaisedOnceAndADecisionStays() {
        Alert alert = alert("a", NOVEMBER, Severity.SPIKE);
        assertThat(store.find(alert)).isEmpty();
        store.raise(alert);
        Stored<RaisedAlert> raised = store.find(alert).orElseThrow();
        assertThat(raised.value()).isEqualTo(new RaisedAlert(alert, null));

        RaisedAlert decided =
                new RaisedAlert(alert, new Notification(Notification.Decision.DELIVER, NOVEMBER, DECEMBER));
        Optional<Stored<RaisedAlert>> replaced = store.replace(raised, decided);
        store.raise(alert);

        assertThat(replaced).isPresent();
        assertThat(store.find(alert)).isEqualTo(replaced);
        assertThat(store.replace(
                        raised,
                        new RaisedAlert(alert, new Notification(Notification.Decision.TOO_OLD, NOVEMBER, null))))
                .isEmpty();
    }

    @Test
    void aPostMayRaiseSeveralSeveritiesAtOneMoment() {
        store.raise(alert("a", NOVEMBER, Severity.NOTICE));
        store.raise(alert("a", NOVEMBER, Severity.MAJOR));

        assertThat(store.between("a", NOVEMBER, DECEMBER))
                .extracting(raised -> raised.alert().severity())
                .containsExactlyInAnyOrder(Severity.NOTICE, Severity.MAJOR);
    }

    @Test
    void anAccountsAlertsComeOldestFirstWithoutTheEndOfTheSpan() {
        for (Instant at : new Instant[] {DECEMBER, OCTOBER, NOVEMBER}) {
            store.raise(alert("a", at, Severity.SPIKE));
        }
        store.raise(alert("b", NOVEMBER, Severity.SPIKE));

        assertThat(store.between("a", OCTOBER, DECEMBER))
                .extracting(raised -> raised.alert().raisedAt())
                .containsExactly(OCTOBER, NOVEMBER);
        assertThat(store.between("a", NOVEMBER, NOVEMBER)).isEmpty();
        assertThat(store.between("a", DECEMBER, OCTOBER)).isEmpty();
    }

    @Test
    void theLatestOfAllComeNewestFirstOverMonths() {
        store.raise(alert("a", OCTOBER, Severity.SPIKE));
        store.raise(alert("b", NOVEMBER, Severity.SPIKE));
        store.raise(alert("a", DECEMBER, Severity.SPIKE));
        Instant end = DECEMBER.plusMillis(1);

        assertThat(store.latest(OCTOBER, end, 9))
                .extracting(raised -> raised.alert().raisedAt())
                .containsExactly(DECEMBER, NOVEMBER, OCTOBER);
        assertThat(store.latest(OCTOBER, end, 2)).hasSize(2);
        assertThat(store.latest(OCTOBER, DECEMBER, 9)).hasSize(2);
        assertThat(store.latest(NOVEMBER, DECEMBER, 9)).hasSize(1);
        assertThat(store.latest(DECEMBER.plusMillis(1), end, 9)).isEmpty();
        assertThat(store.latest(end, OCTOBER, 9)).isEmpty();
    }
}
