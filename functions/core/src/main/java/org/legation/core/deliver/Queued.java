package org.legation.core.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Message;

/**
 * A message in a channel's outbox.
 *
 * @param channel the channel's name
 * @param id the message's id
 * @param queuedAt when it was put there
 * @param message null once it has been dealt with: what was said is not kept twice
 * @param state what became of it
 * @param dueAt not to be tried before; also while a worker has it in hand
 * @param attempts how often it was tried
 * @param lastReason why the last attempt failed; null if none did
 * @param settledAt when it was delivered, or told of in a summary; null while it waits
 */
public record Queued(
        String channel,
        String id,
        Instant queuedAt,
        @Nullable Message message,
        State state,
        Instant dueAt,
        int attempts,
        @Nullable String lastReason,
        @Nullable Instant settledAt) {

    /** What became of a message. */
    public enum State {
        WAITING,
        /** The channel has taken it. */
        DELIVERED,
        /** There were too many; a summary that the channel has taken speaks of it. */
        SUMMARISED
    }

    /** A message that nobody has tried to send yet. */
    public static Queued of(String channel, Message message, Instant now) {
        return new Queued(channel, message.id(), now, message, State.WAITING, now, 0, null, null);
    }
}
