package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.spike;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertStore;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Reaction;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
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

    static Stream<Alert> facts() {
        Subject hour = Subject.hour(NOVEMBER);
        return Stream.of(
                spike("a", NOVEMBER, 7),
                new Spike(
                        "a",
                        hour,
                        NOVEMBER,
                        4,
                        2.25,
                        Engagement.of(1, 2, 3),
                        Basis.ALL,
                        6,
                        0.125,
                        900.5,
                        0.01,
                        100,
                        0,
                        null,
                        null,
                        "rule.2"),
                new SpikeEnd("a", hour, NOVEMBER, SpikeEnd.How.RESOLVED, OCTOBER, 6, 17.5, OCTOBER, 12_027),
                new SpikeEnd(
                        "a",
                        spike("a", NOVEMBER, 7).subject(),
                        NOVEMBER,
                        SpikeEnd.How.DELETED,
                        OCTOBER,
                        7,
                        3.5,
                        OCTOBER,
                        9),
                new DataTrouble("a", NOVEMBER, DataTrouble.Kind.COUNTS_FELL, OCTOBER, false, 4, 9),
                new DataTrouble(Alert.FLEET, NOVEMBER, DataTrouble.Kind.NO_POLLS, OCTOBER, true, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactIsFoundAsItWasRaisedByItsAccountItsMomentAndItsId(Alert fact) {
        store.raise(fact);

        assertThat(store.find(fact.accountId(), fact.raisedAt(), fact.id()))
                .map(Stored::value)
                .contains(RaisedAlert.of(fact));
        assertThat(store.find("other", fact.raisedAt(), fact.id())).isEmpty();
        assertThat(store.find(fact.accountId(), DECEMBER, fact.id())).isEmpty();
        assertThat(store.find(fact.accountId(), fact.raisedAt(), "other")).isEmpty();
    }

    @Test
    void anAlertIsRaisedOnceAndADecisionStays() {
        Alert alert = spike("a", NOVEMBER, 7);
        store.raise(alert);
        Stored<RaisedAlert> raised = find(alert);

        RaisedAlert decided = raised.value()
                .with(new Notification(Decision.ESCALATE, Severity.MAJOR, DECEMBER, "before", List.of("team", "duty")));
        Optional<Stored<RaisedAlert>> replaced = store.replace(raised, decided);
        store.raise(alert);

        assertThat(replaced).isPresent();
        assertThat(find(alert)).isEqualTo(replaced.orElseThrow());
        assertThat(find(alert).value()).isEqualTo(decided);
        RaisedAlert late =
                raised.value().with(new Notification(Decision.TOO_OLD, Severity.SPIKE, DECEMBER, null, List.of()));
        assertThat(store.replace(raised, late)).isEmpty();
    }

    @Test
    void whatPeopleMadeOfItIsKeptBesideTheDecision() {
        Alert alert = spike("a", NOVEMBER, 7);
        store.raise(alert);
        Notification notification = new Notification(Decision.NOT_TOLD, null, DECEMBER, null, List.of());
        RaisedAlert decided = find(alert).value().with(notification);
        store.replace(find(alert), decided);

        RaisedAlert acknowledged = decided.with(Reaction.NONE.acknowledged(DECEMBER));
        assertThat(store.replace(find(alert), acknowledged)).isPresent();
        assertThat(find(alert).value()).isEqualTo(acknowledged);

        RaisedAlert judged = acknowledged.with(acknowledged.reaction().judged(false));
        assertThat(store.replace(find(alert), judged)).isPresent();
        assertThat(find(alert).value()).isEqualTo(judged);
    }

    @Test
    void aPostMayComeToSeveralLevelsAtOneMoment() {
        store.raise(spike("a", NOVEMBER, 4));
        store.raise(spike("a", NOVEMBER, 6));

        assertThat(store.between("a", NOVEMBER, DECEMBER))
                .extracting(RaisedAlert::alert)
                .containsExactlyInAnyOrder(spike("a", NOVEMBER, 4), spike("a", NOVEMBER, 6));
    }

    @Test
    void anAccountsAlertsComeOldestFirstWithoutTheEndOfTheSpan() {
        for (Instant at : new Instant[] {DECEMBER, OCTOBER, NOVEMBER}) {
            store.raise(spike("a", at, 5));
        }
        store.raise(spike("b", NOVEMBER, 5));

        assertThat(store.between("a", OCTOBER, DECEMBER))
                .extracting(raised -> raised.alert().raisedAt())
                .containsExactly(OCTOBER, NOVEMBER);
        assertThat(store.between("a", NOVEMBER, NOVEMBER)).isEmpty();
        assertThat(store.between("a", DECEMBER, OCTOBER)).isEmpty();
    }

    @Test
    void theLatestOfAllComeNewestFirstOverMonths() {
        store.raise(spike("a", OCTOBER, 5));
        store.raise(spike("b", NOVEMBER, 5));
        store.raise(spike("a", DECEMBER, 5));
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

    private Stored<RaisedAlert> find(Alert alert) {
        return store.find(alert.accountId(), alert.raisedAt(), alert.id()).orElseThrow();
    }
}
