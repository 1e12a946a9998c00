package org.legation.core.deliver;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Outcome;

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
 * @param refusals how often the channel did not take it as it is
 * @param lastReason why the last attempt failed; null if none did
 * @param settledAt when it was delivered, or taken into a summary; null while it waits
 * @param speaksOf of a summary, the ids of the messages that it tells of; empty for any other
 */
public record Queued(
        String channel,
        String id,
        Instant queuedAt,
        @Nullable Message message,
        State state,
        Instant dueAt,
        int attempts,
        int refusals,
        @Nullable String lastReason,
        @Nullable Instant settledAt,
        List<String> speaksOf) {

    /** What became of a message. */
    public enum State {
        WAITING,
        /** The channel has taken it. */
        DELIVERED,
        /** There were too many: a summary that is in the outbox, too, speaks of it. */
        SUMMARISED
    }

    public Queued {
        speaksOf = List.copyOf(speaksOf);
    }

    /** A message that nobody has tried to send yet. */
    public static Queued of(String channel, Message message, Instant now) {
        return summary(channel, message, List.of(), now);
    }

    /** A summary that nobody has tried to send yet. */
    static Queued summary(String channel, Message message, List<String> speaksOf, Instant now) {
        return new Queued(channel, message.id(), now, message, State.WAITING, now, 0, 0, null, null, speaksOf);
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    boolean isDue(Instant now) {
        return isWaiting() && !dueAt.isAfter(now);
    }

    boolean isSummary() {
        return message != null && message.type() == MessageType.SUMMARY;
    }

    /** Nobody else is to take it before a moment. */
    Queued inHand(Instant until) {
        return new Queued(
                channel, id, queuedAt, message, state, until, attempts, refusals, lastReason, settledAt, speaksOf);
    }

    /** About to be sent. */
    Queued tried(Instant until) {
        return new Queued(
                channel, id, queuedAt, message, state, until, attempts + 1, refusals, lastReason, settledAt, speaksOf);
    }

    /** After an attempt. */
    Queued after(Outcome outcome, Backoff backoff, Instant now) {
        return switch (outcome.status()) {
            case DELIVERED -> settled(State.DELIVERED, now);
            case THROTTLED -> putOff(now, refusals, outcome.reason());
            case FAILED -> putOff(now.plus(backoff.failed(attempts)), refusals, outcome.reason());
            case REFUSED -> putOff(now.plus(backoff.refused(refusals + 1)), refusals + 1, outcome.reason());
        };
    }

    private Queued putOff(Instant until, int refused, String reason) {
        return new Queued(channel, id, queuedAt, message, state, until, attempts, refused, reason, settledAt, speaksOf);
    }

    /** Dealt with. */
    Queued settled(State end, Instant now) {
        return new Queued(channel, id, queuedAt, null, end, dueAt, attempts, refusals, null, now, speaksOf);
    }
}
