package org.legation.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What Lambda hands over from a queue; only the fields that are read. */
public record SqsBatch(@JsonProperty("Records") List<Message> records) {

    /** One message. */
    public record Message(String messageId, String body) {}

    public SqsBatch {
        records = List.copyOf(Required.present("Records", records));
    }
}
