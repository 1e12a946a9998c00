package org.legation.adapters.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.alert.Message;
import org.legation.core.deliver.Queued;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a message lies in its item: what is said as JSON, which goes when it is settled. */
public final class QueuedItems {

    /** As long as the same message may be put there again by something that is repeated. */
    static final Duration SETTLED_KEPT = Duration.ofDays(14);

    /** Equal messages are equal text, whoever writes them. */
    private static final ObjectWriter BODY = Json.MAPPER.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private QueuedItems() {}

    static Map<String, AttributeValue> write(Queued queued) {
        Instant settledAt = queued.settledAt();
        ItemWriter item = new ItemWriter()
                .with("channel", queued.channel())
                .with("message", queued.id())
                .with("queuedAt", queued.queuedAt())
                .with("state", queued.state().name())
                .with("dueAt", queued.dueAt())
                .with("attempts", queued.attempts())
                .with("refusals", queued.refusals())
                .with("lastReason", queued.lastReason())
                .with("settledAt", settledAt);
        if (queued.message() != null) {
            item.with("body", body(queued.message()));
        }
        if (!queued.speaksOf().isEmpty()) {
            item.with(
                    "speaksOf",
                    queued.speaksOf().stream().map(AttributeValue::fromS).toList());
        }
        if (settledAt != null) {
            item.with("expiresAt", settledAt.plus(SETTLED_KEPT).getEpochSecond());
        }
        return item.item();
    }

    /** Reads an item, or its image in a stream. */
    public static Queued read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        List<String> speaksOf = item.has("speaksOf")
                ? item.list("speaksOf").stream().map(AttributeValue::s).toList()
                : List.of();
        return new Queued(
                item.string("channel"),
                item.string("message"),
                item.instant("queuedAt"),
                message(item.optionalString("body")),
                Queued.State.valueOf(item.string("state")),
                item.instant("dueAt"),
                (int) item.number("attempts"),
                (int) item.number("refusals"),
                item.optionalString("lastReason"),
                item.optionalInstant("settledAt"),
                speaksOf);
    }

    private static String body(Message message) {
        try {
            return BODY.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("message " + message.id() + " is not to be written as JSON", e);
        }
    }

    private static @Nullable Message message(@Nullable String body) {
        return body == null ? null : Json.read(body, Message.class);
    }
}
