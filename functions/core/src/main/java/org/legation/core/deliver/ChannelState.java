package org.legation.core.deliver;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel stands, for all workers together.
 *
 * @param name the channel's name
 * @param sent when messages were sent to it, of the last hour; each is written before it is sent
 * @param blockedUntil not to be asked before; the epoch if it may be
 * @param failures failures since the last message that it took
 * @param failingSince the first of these; null if there are none
 * @param reason why the last one failed; null if none did
 * @param deliveredAt when it last took a message; null if it never did
 */
public record ChannelState(
        String name,
        List<Instant> sent,
        Instant blockedUntil,
        int failures,
        @Nullable Instant failingSince,
        @Nullable String reason,
        @Nullable Instant deliveredAt) {

    public ChannelState {
        sent = List.copyOf(sent);
    }

    /** A channel that was never sent anything. */
    public static ChannelState start(String name) {
        return new ChannelState(name, List.of(), Instant.EPOCH, 0, null, null, null);
    }
}
