package org.legation.adapters.alert;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertMessage;
import org.legation.core.post.Count;
import org.legation.events.AlertRaised;

/** Alerts as CloudEvents 1.0. */
public final class AlertEvents {

    private AlertEvents() {}

    /** The event's data. */
    public static AlertRaised data(AlertMessage message) {
        Alert alert = message.alert();
        return new AlertRaised(
                1,
                alert.id(),
                alert.severity().word(),
                alert.raisedAt(),
                new AlertRaised.Account(
                        message.account().id(),
                        message.account().name(),
                        message.account().kind().word(),
                        message.account().country()),
                new AlertRaised.Post(
                        alert.mid().toString(),
                        message.link(),
                        alert.publishedAt(),
                        alert.age().toSeconds(),
                        shown(alert.counts().reposts()),
                        shown(alert.counts().comments()),
                        shown(alert.counts().likes())),
                alert.basis().names(),
                alert.interactions(),
                alert.expected(),
                alert.multiple(),
                alert.posts(),
                alert.rarity(),
                alert.rule(),
                new AlertRaised.Text(message.text().english(), message.text().chinese()));
    }

    /** The whole event as JSON, in structured form. */
    public static String json(AlertMessage message, String stage) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(message.alert().id())
                .withSource(URI.create(
                        "/" + stage + "/accounts/" + message.account().id()))
                .withType(AlertRaised.TYPE)
                .withSubject("post/" + message.alert().mid())
                .withTime(message.alert().raisedAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", Json.write(data(message)).getBytes(StandardCharsets.UTF_8))
                .build();
        return new String(new JsonFormat().serialize(event), StandardCharsets.UTF_8);
    }

    private static @Nullable Long shown(Count count) {
        return count.isKnown() ? count.point() : null;
    }
}
