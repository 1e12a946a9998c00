package org.legation.adapters.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.legation.adapters.Json;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;

/** Messages as CloudEvents 1.0 in structured form. */
public final class CloudEvents {

    /** The media type of one. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** The most bytes of one: what SNS takes. */
    public static final int MOST_BYTES = 256 * 1024;

    private CloudEvents() {}

    /** The event type of a kind of message. */
    public static String type(MessageType type) {
        return "org.legation." + type.word() + ".v1";
    }

    /**
     * The whole event. Should it be larger than anybody takes, its data is cut to {@code cut}, {@code title} and
     * {@code link}, of which {@code cut} is true.
     *
     * @param stage the deployment's name, with which the source begins
     * @throws IllegalArgumentException if the message's data is no JSON object
     */
    public static String json(Message message, String stage) {
        return json(message, stage, MOST_BYTES);
    }

    static String json(Message message, String stage, int most) {
        String whole = json(message, stage, data(message));
        return Texts.bytes(whole) <= most ? whole : json(message, stage, cut(message));
    }

    private static String json(Message message, String stage, JsonNode data) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(message.id())
                .withSource(URI.create("/" + stage + "/" + message.source()))
                .withType(type(message.type()))
                .withTime(message.at().atOffset(ZoneOffset.UTC))
                .withData("application/json", Json.write(data).getBytes(StandardCharsets.UTF_8));
        if (message.subject() != null) {
            event.withSubject(message.subject());
        }
        return new String(new JsonFormat().serialize(event.build()), StandardCharsets.UTF_8);
    }

    private static JsonNode data(Message message) {
        JsonNode data;
        try {
            data = Json.MAPPER.readTree(message.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("data of message " + message.id() + ": " + e.getOriginalMessage(), e);
        }
        if (!data.isObject()) {
            throw new IllegalArgumentException("data of message " + message.id() + ": expected a JSON object");
        }
        return data;
    }

    private static JsonNode cut(Message message) {
        ObjectNode data = Json.MAPPER.createObjectNode().put("cut", true);
        data.putObject("title")
                .put("en", Texts.shortened(message.title().english(), ChatText.TITLE))
                .put("zh", Texts.shortened(message.title().chinese(), ChatText.TITLE));
        if (message.link() != null) {
            data.put("link", message.link());
        }
        return data;
    }
}
