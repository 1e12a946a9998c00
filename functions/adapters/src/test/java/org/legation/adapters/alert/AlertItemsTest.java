package org.legation.adapters.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.SomeAlerts;
import org.legation.adapters.table.ItemSize;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Reaction;
import org.legation.core.alert.Severity;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AlertItemsTest {

    private static final Notification TOLD = new Notification(
            Decision.ESCALATE,
            Severity.MAJOR,
            Instant.parse("2026-11-20T01:00:00Z"),
            "5367238081119209-s30",
            List.of("topic", "desk"));

    @Property
    void everyAlertComesBack(@ForAll("alerts") Alert alert) {
        RaisedAlert raised = RaisedAlert.of(alert);

        assertThat(AlertItems.read(AlertItems.write(raised))).isEqualTo(raised);
    }

    @Property
    void whatWasDecidedAndSaidComesBack(
            @ForAll("alerts") Alert alert,
            @ForAll("notifications") Notification decided,
            @ForAll("reactions") Reaction reaction) {
        RaisedAlert told = new RaisedAlert(alert, decided, reaction);
        RaisedAlert untold = new RaisedAlert(alert, null, reaction);

        assertThat(AlertItems.read(AlertItems.write(told))).isEqualTo(told);
        assertThat(AlertItems.read(AlertItems.write(untold))).isEqualTo(untold);
    }

    @Property
    void anAlertSortsByItsTimeAndStaysWhereItIs(
            @ForAll("alerts") Alert alert, @ForAll("notifications") Notification n) {
        Map<String, AttributeValue> before = AlertItems.write(RaisedAlert.of(alert));
        Map<String, AttributeValue> after =
                AlertItems.write(RaisedAlert.of(alert).with(n));

        assertThat(before.get("raised").s()).endsWith("#" + alert.id());
        for (String key : List.of("accountId", "raised", "month")) {
            assertThat(after).containsEntry(key, before.get(key));
        }
    }

    @Test
    void anItemOfBeforeThereWereKindsIsRefusedByThatName() {
        // given an alert as it lay when all were of posts
        Map<String, AttributeValue> old = Map.of(
                "accountId", AttributeValue.fromS("9900000001"),
                "raised", AttributeValue.fromS("2026-11-20T00:59:00.000Z#5367238081119209-major"),
                "month", AttributeValue.fromS("2026-11"),
                "at", AttributeValue.fromN("1795136340000"),
                "mid", AttributeValue.fromN("5367238081119209"),
                "severity", AttributeValue.fromS("MAJOR"),
                "published", AttributeValue.fromN("1795132740000"));

        assertThatThrownBy(() -> AlertItems.read(old))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("type");
    }

    @Test
    void anUnknownKindIsRefusedAndNamed() {
        assertThatThrownBy(() -> AlertItems.read(changed("type", AttributeValue.fromS("rain"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'rain'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "since", "level", "strength", "basis", "expected", "among", "rule"})
    void whatASpikeLacksIsNamed(String attribute) {
        assertThatThrownBy(() -> AlertItems.read(changed(attribute, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(attribute);
    }

    @Test
    void anAlertWithAllThatItMayHaveStaysBelowAKilobyte() {
        RaisedAlert raised = new RaisedAlert(Facts.SPIKE, TOLD, new Reaction(TOLD.decidedAt(), true));

        assertThat(ItemSize.of(AlertItems.write(raised))).isLessThan(1024);
    }

    private static Map<String, AttributeValue> changed(String attribute, AttributeValue value) {
        Map<String, AttributeValue> item = new HashMap<>(AlertItems.write(RaisedAlert.of(Facts.SPIKE)));
        if (value == null) {
            item.remove(attribute);
        } else {
            item.put(attribute, value);
        }
        return item;
    }

    @Provide
    Arbitrary<Alert> alerts() {
        return SomeAlerts.alerts();
    }

    @Provide
    Arbitrary<Notification> notifications() {
        return SomeAlerts.notifications();
    }

    @Provide
    Arbitrary<Reaction> reactions() {
        return SomeAlerts.reactions();
    }
}
