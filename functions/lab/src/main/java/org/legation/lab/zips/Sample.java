package org.legation.lab.zips;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.legation.adapters.Json;
import org.legation.adapters.alert.AlertItems;
import org.legation.adapters.deliver.QueuedItems;
import org.legation.adapters.table.AttributeJson;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.alert.Alert;
import org.legation.core.deliver.Queued;
import org.legation.events.StreamBatch;
import org.legation.events.topology.Function;

/** The sample events of the module events. */
final class Sample {

    /** When the alerts of the sample were raised. */
    private static final Instant RAISED = Instant.parse("2026-11-20T00:59:00Z");

    private Sample() {}

    static String good(Function function) {
        return text(function.word() + "/good.json");
    }

    static String bad(Function function) {
        return text(function.word() + "/bad.json");
    }

    /** The same alerts as if they were raised at another moment: what is a day old is no news. */
    static String raisedAt(String event, Instant moment) {
        return event.replace(ItemWriter.key(RAISED), ItemWriter.key(moment))
                .replace(Long.toString(RAISED.toEpochMilli()), Long.toString(moment.toEpochMilli()));
    }

    /** The alerts in an event of their stream, as far as they can be read. */
    static List<Alert> alerts(String event) {
        List<Alert> alerts = new ArrayList<>();
        for (StreamBatch.Change change : Json.read(event, StreamBatch.class).records()) {
            JsonNode image = change.dynamodb().newImage();
            if (image != null && image.has("level")) {
                alerts.add(AlertItems.read(AttributeJson.read(image)).alert());
            }
        }
        return alerts;
    }

    /** The messages in an event of their stream. */
    static List<Queued> queued(String event) {
        List<Queued> messages = new ArrayList<>();
        for (StreamBatch.Change change : Json.read(event, StreamBatch.class).records()) {
            JsonNode image = change.dynamodb().newImage();
            if (image != null && image.has("queuedAt")) {
                messages.add(QueuedItems.read(AttributeJson.read(image)));
            }
        }
        return messages;
    }

    private static String text(String name) {
        try (InputStream file = Sample.class.getResourceAsStream("/samples/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
