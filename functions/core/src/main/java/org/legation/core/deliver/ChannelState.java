package org.legation.core.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Outcome;

/**
 * Where a channel stands, for all workers together.
 *
 * @param name the channel's name
 * @param type of the service; null where the settings have no channel of this name
 * @param sent when messages were sent to it, of the last hour; each is written before it is sent
 * @param blockedUntil not to be asked before; the epoch if it may be
 * @param failures failures since the last message that it took
 * @param failingSince the first of these; null if there are none
 * @param reason why the last one failed; null if none did
 * @param deliveredAt when it last took a message; null if it never did
 */
public record ChannelState(
        String name,
        @Nullable ChannelType type,
        List<Instant> sent,
        Instant blockedUntil,
        int failures,
        @Nullable Instant failingSince,
        @Nullable String reason,
        @Nullable Instant deliveredAt) {

    static final String UNKNOWN = "the settings have no channel of this name";

    /** A message counts against the hourly limit for this long. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    public ChannelState {
        sent = List.copyOf(sent);
    }

    /** A channel that was never sent anything. */
    public static ChannelState start(String name) {
        return new ChannelState(name, null, List.of(), Instant.EPOCH, 0, null, null, null);
    }

    /** How many messages were sent in a time before now; those of a clock that is ahead, too. */
    long sentWithin(Duration time, Instant now) {
        return sent.stream().filter(at -> at.isAfter(now.minus(time))).count();
    }

    /** As the settings have it. */
    ChannelState known(ChannelType as) {
        boolean cameBack = type == null && UNKNOWN.equals(reason);
        return new ChannelState(
                name,
                as,
                sent,
                blockedUntil,
                failures,
                cameBack ? null : failingSince,
                cameBack ? null : reason,
                deliveredAt);
    }

    /** As where the settings do not have it, and nothing waits for it. */
    ChannelState gone() {
        return new ChannelState(name, null, sent, blockedUntil, 0, null, null, deliveredAt);
    }

    /** As where the settings do not have it, and something waits for it. */
    ChannelState unknown(Instant now) {
        Instant since = Objects.requireNonNullElse(failingSince, now);
        return new ChannelState(name, null, sent, blockedUntil, failures, since, UNKNOWN, deliveredAt);
    }

    /** About to be sent a message. */
    ChannelState sending(Instant now) {
        List<Instant> remembered = Stream.concat(sent.stream(), Stream.of(now))
                .filter(at -> at.isAfter(now.minus(REMEMBERED)))
                .sorted()
                .toList();
        return new ChannelState(name, type, remembered, blockedUntil, failures, failingSince, reason, deliveredAt);
    }

    /** After an attempt. What another worker learned meanwhile is kept. */
    ChannelState after(Outcome outcome, Backoff backoff, Instant now) {
        if (outcome.status() == Outcome.Status.DELIVERED) {
            return new ChannelState(name, type, sent, blockedUntil, 0, null, null, now);
        }
        Instant until = now.plus(backoff.channel(outcome, failures + 1));
        return new ChannelState(
                name,
                type,
                sent,
                until.isAfter(blockedUntil) ? until : blockedUntil,
                failures + 1,
                Objects.requireNonNullElse(failingSince, now),
                outcome.reason(),
                deliveredAt);
    }
}
