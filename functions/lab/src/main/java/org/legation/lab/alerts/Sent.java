package org.legation.lab.alerts;

import java.time.Instant;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;

/** A message that a channel took. */
record Sent(String channel, Message message, Instant at) {

    /** Whether it is about spikes, and not about the data, nor a digest. */
    boolean isOfSpikes() {
        return !isOfData() && message.type() != MessageType.DIGEST;
    }

    boolean isOfData() {
        return message.type() == MessageType.DATA_DEGRADED || message.type() == MessageType.DATA_RECOVERED;
    }
}
