package org.legation.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda hands over from a table's stream; only the fields that are read. The library's own event class is not
 * used, since it reads the time of the change as whole milliseconds, while Lambda writes seconds with an exponent.
 */
public record StreamBatch(@JsonProperty("Records") List<Change> records) {

    /** One change of one item. */
    public record Change(String eventID, String eventName, Dynamodb dynamodb) {}

    /**
     * The item.
     *
     * @param sequenceNumber its place in the stream
     * @param newImage the item after the change, in DynamoDB's JSON; absent if it was removed
     */
    public record Dynamodb(
            @JsonProperty("SequenceNumber") String sequenceNumber,
            @JsonProperty("NewImage") @Nullable JsonNode newImage) {}

    public StreamBatch {
        records = List.copyOf(Required.present("Records", records));
    }
}
