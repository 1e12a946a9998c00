package org.legation.adapters.alert;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Notification;
import org.legation.core.alert.Notification.Decision;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an alert lies in its item. It sorts by time within its account and, through the index, within its month. */
public final class AlertItems {

    private AlertItems() {}

    static ItemTable.Key key(Alert alert) {
        return new ItemTable.Key(alert.accountId(), sort(alert));
    }

    /** The month, by UTC, under which the index keeps alerts of that moment. */
    static String month(Instant raisedAt) {
        return YearMonth.from(raisedAt.atZone(ZoneOffset.UTC)).toString();
    }

    static Map<String, AttributeValue> write(RaisedAlert raised) {
        Alert alert = raised.alert();
        ItemWriter item = new ItemWriter()
                .with("accountId", alert.accountId())
                .with("raised", sort(alert))
                .with("month", month(alert.raisedAt()))
                .with("mid", alert.mid().value())
                .with("severity", alert.severity().name())
                .with("published", alert.publishedAt())
                .with("at", alert.raisedAt())
                .with("r", alert.counts().reposts())
                .with("c", alert.counts().comments())
                .with("l", alert.counts().likes())
                .with("basis", alert.basis().bits())
                .with("interactions", alert.interactions())
                .with("expected", alert.expected())
                .with("posts", alert.posts())
                .with("rarity", alert.rarity())
                .with("rule", alert.rule());
        Notification notification = raised.notification();
        if (notification != null) {
            item.with("decision", notification.decision().name())
                    .with("decidedAt", notification.decidedAt())
                    .with("deliveredAt", notification.deliveredAt());
        }
        return item.item();
    }

    /** Reads an item, or its image in a stream. */
    public static RaisedAlert read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        Alert alert = new Alert(
                item.string("accountId"),
                new Mid(item.number("mid")),
                Severity.valueOf(item.string("severity")),
                item.instant("published"),
                item.instant("at"),
                new Engagement(item.count("r"), item.count("c"), item.count("l")),
                Basis.ofBits((int) item.number("basis")),
                item.number("interactions"),
                item.real("expected"),
                item.real("posts"),
                item.real("rarity"),
                item.string("rule"));
        return new RaisedAlert(alert, notification(item));
    }

    private static @Nullable Notification notification(ItemReader item) {
        if (!item.has("decision")) {
            return null;
        }
        return new Notification(
                Decision.valueOf(item.string("decision")),
                item.instant("decidedAt"),
                item.optionalInstant("deliveredAt"));
    }

    private static String sort(Alert alert) {
        return ItemWriter.key(alert.raisedAt()) + "#" + alert.id();
    }
}
