package org.legation.adapters.deliver;

import java.time.Instant;
import java.util.Map;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.alert.ChannelType;
import org.legation.core.deliver.ChannelState;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a channel's state lies in its item. */
final class ChannelItems {

    static final String PART = "channel#";

    private ChannelItems() {}

    static Map<String, AttributeValue> write(ChannelState state) {
        return new ItemWriter()
                .with("part", PART + state.name())
                .with("type", state.type() == null ? null : state.type().name())
                .with(
                        "sent",
                        state.sent().stream()
                                .map(Instant::toEpochMilli)
                                .map(millis -> AttributeValue.fromN(Long.toString(millis)))
                                .toList())
                .with("blockedUntil", state.blockedUntil())
                .with("failures", state.failures())
                .with("failingSince", state.failingSince())
                .with("reason", state.reason())
                .with("deliveredAt", state.deliveredAt())
                .item();
    }

    static ChannelState read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String type = item.optionalString("type");
        return new ChannelState(
                item.string("part").substring(PART.length()),
                type == null ? null : ChannelType.valueOf(type),
                item.list("sent").stream()
                        .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis.n())))
                        .toList(),
                item.instant("blockedUntil"),
                (int) item.number("failures"),
                item.optionalInstant("failingSince"),
                item.optionalString("reason"),
                item.optionalInstant("deliveredAt"));
    }
}
