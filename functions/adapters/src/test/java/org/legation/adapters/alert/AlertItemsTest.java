package org.legation.adapters.alert;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.legation.adapters.Some;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;

class AlertItemsTest {

    @Property
    void everyAlertComesBack(@ForAll("alerts") Alert alert, @ForAll("notifications") Notification decided) {
        RaisedAlert open = new RaisedAlert(alert, null);
        RaisedAlert closed = new RaisedAlert(alert, decided);

        assertThat(AlertItems.read(AlertItems.write(open))).isEqualTo(open);
        assertThat(AlertItems.read(AlertItems.write(closed))).isEqualTo(closed);
    }

    @Provide
    Arbitrary<Alert> alerts() {
        return Combinators.combine(
                        Some.accountIds(),
                        Some.mids(),
                        Arbitraries.of(Severity.class),
                        Some.moments(),
                        Some.moments(),
                        Some.engagements())
                .as((account, mid, severity, published, raised, counts) -> new Alert(
                        account,
                        mid,
                        severity,
                        published,
                        raised,
                        counts,
                        counts.basis(),
                        raised.getEpochSecond(),
                        mid.value() / 7.0,
                        mid.value() % 66 + 0.25,
                        1.0 / mid.value(),
                        "post-channel.1"));
    }

    @Provide
    Arbitrary<Notification> notifications() {
        return Combinators.combine(
                        Arbitraries.of(Notification.Decision.class),
                        Some.moments(),
                        Some.moments().injectNull(0.5))
                .as(Notification::new);
    }
}
