package org.legation.adapters.channel;

import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Message;
import org.legation.core.alert.Severity;

/** The colour of a message, as far as a service has colours. */
enum Tone {
    MAJOR,
    SPIKE,
    NOTICE,
    /** The data is in doubt. */
    DOUBT,
    /** It is over. */
    GOOD,
    PLAIN;

    static Tone of(Message message) {
        return switch (message.type()) {
            case SPIKE_RESOLVED, DATA_RECOVERED -> GOOD;
            case DATA_DEGRADED -> DOUBT;
            case DIGEST, SUMMARY, TEST -> PLAIN;
            case SPIKE_OPENED, SPIKE_ESCALATED, POST_DELETED, TOPIC_OPENED -> of(message.severity());
        };
    }

    private static Tone of(@Nullable Severity severity) {
        if (severity == null) {
            return NOTICE;
        }
        return switch (severity) {
            case MAJOR -> MAJOR;
            case SPIKE -> SPIKE;
            case NOTICE -> NOTICE;
        };
    }
}
