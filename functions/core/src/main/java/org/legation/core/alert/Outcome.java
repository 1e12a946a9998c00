package org.legation.core.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt to send a message.
 *
 * @param retryAfter how long the channel is not to be asked, where it said so; null otherwise
 * @param reason in words, for the log and for {@code /health}; never shows a secret
 */
public record Outcome(Status status, @Nullable Duration retryAfter, String reason) {

    /** What became of it. */
    public enum Status {
        /** The channel has taken it. */
        DELIVERED,
        /** The channel has had too many, and wants to be left alone for a while. */
        THROTTLED,
        /** The channel cannot be reached, or failed; it may work later. */
        FAILED,
        /** The channel does not take it as it is: a setting or the message is wrong. */
        REFUSED
    }

    public static final Outcome DELIVERED = new Outcome(Status.DELIVERED, null, "delivered");

    public static Outcome throttled(@Nullable Duration retryAfter, String reason) {
        return new Outcome(Status.THROTTLED, retryAfter, reason);
    }

    public static Outcome failed(String reason) {
        return new Outcome(Status.FAILED, null, reason);
    }

    public static Outcome refused(String reason) {
        return new Outcome(Status.REFUSED, null, reason);
    }
}
