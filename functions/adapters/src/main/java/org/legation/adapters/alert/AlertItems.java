package org.legation.adapters.alert;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Reaction;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an alert lies in its item. It sorts by time within its account and, through the index, within its month. */
public final class AlertItems {

    private static final String TYPE = "type";

    private AlertItems() {}

    static ItemTable.Key key(String accountId, Instant raisedAt, String id) {
        return new ItemTable.Key(accountId, sort(raisedAt, id));
    }

    /** The month, by UTC, under which the index keeps alerts of that moment. */
    static String month(Instant raisedAt) {
        return YearMonth.from(raisedAt.atZone(ZoneOffset.UTC)).toString();
    }

    static Map<String, AttributeValue> write(RaisedAlert raised) {
        Alert alert = raised.alert();
        ItemWriter item = new ItemWriter()
                .with("accountId", alert.accountId())
                .with("raised", sort(alert.raisedAt(), alert.id()))
                .with("month", month(alert.raisedAt()))
                .with("at", alert.raisedAt());
        if (alert instanceof Spike spike) {
            SpikeItems.write(item.with(TYPE, "spike"), spike);
        } else if (alert instanceof SpikeEnd end) {
            SpikeItems.write(item.with(TYPE, "end"), end);
        } else {
            write(item.with(TYPE, "data"), (DataTrouble) alert);
        }
        Notification notification = raised.notification();
        if (notification != null) {
            write(item, notification);
        }
        item.with("acknowledgedAt", raised.reaction().acknowledgedAt());
        Boolean useful = raised.reaction().useful();
        if (useful != null) {
            item.with("useful", useful.booleanValue());
        }
        return item.item();
    }

    /**
     * Reads an item, or its image in a stream.
     *
     * @throws IllegalArgumentException if it is none of an alert; it names the attribute
     */
    public static RaisedAlert read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new RaisedAlert(alert(item), notification(item), reaction(item));
    }

    private static Alert alert(ItemReader item) {
        String type = item.string(TYPE);
        return switch (type) {
            case "spike" -> SpikeItems.spike(item);
            case "end" -> SpikeItems.end(item);
            case "data" -> trouble(item);
            default -> throw new IllegalArgumentException("item: expected the type of an alert, found '" + type + "'");
        };
    }

    private static void write(ItemWriter item, DataTrouble trouble) {
        item.with("kind", trouble.kind().name())
                .with("since", trouble.since())
                .with("over", trouble.over())
                .with("affected", trouble.affected())
                .with("of", trouble.of());
    }

    private static DataTrouble trouble(ItemReader item) {
        return new DataTrouble(
                item.string("accountId"),
                item.instant("at"),
                DataTrouble.Kind.valueOf(item.string("kind")),
                item.instant("since"),
                item.bool("over"),
                (int) item.number("affected"),
                (int) item.number("of"));
    }

    private static void write(ItemWriter item, Notification notification) {
        Severity severity = notification.severity();
        item.with("decision", notification.decision().name())
                .with("severity", severity == null ? null : severity.name())
                .with("decidedAt", notification.decidedAt())
                .with("because", notification.because());
        if (!notification.channels().isEmpty()) {
            item.with(
                    "channels",
                    notification.channels().stream().map(AttributeValue::fromS).toList());
        }
    }

    private static @Nullable Notification notification(ItemReader item) {
        if (!item.has("decision")) {
            return null;
        }
        String severity = item.optionalString("severity");
        List<String> channels = item.has("channels")
                ? item.list("channels").stream().map(AttributeValue::s).toList()
                : List.of();
        return new Notification(
                Decision.valueOf(item.string("decision")),
                severity == null ? null : Severity.valueOf(severity),
                item.instant("decidedAt"),
                item.optionalString("because"),
                channels);
    }

    private static Reaction reaction(ItemReader item) {
        return new Reaction(item.optionalInstant("acknowledgedAt"), item.has("useful") ? item.bool("useful") : null);
    }

    private static String sort(Instant raisedAt, String id) {
        return ItemWriter.key(raisedAt) + "#" + id;
    }
}
