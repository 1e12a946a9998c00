package org.legation.api.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.deliver.ChannelState;

/**
 * How a channel is.
 *
 * @param type of the service; absent where the settings have no channel of this name
 * @param waiting messages that it has not taken yet
 * @param failingSince the first failure since the last message that it took
 * @param reason why the last attempt failed
 * @param deliveredAt when it last took a message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelHealth(
        String name,
        @Nullable String type,
        int waiting,
        @Nullable Instant failingSince,
        @Nullable String reason,
        @Nullable Instant deliveredAt) {

    static ChannelHealth of(ChannelState state, int waiting) {
        return new ChannelHealth(
                state.name(),
                state.type() == null ? null : state.type().word(),
                waiting,
                state.failingSince(),
                state.reason(),
                state.deliveredAt());
    }

    /** Whether it is in the settings, or something still waits for it. */
    boolean isInUse() {
        return type != null || waiting > 0;
    }

    boolean isFailingFor(Duration time, Instant now) {
        return failingSince != null && !failingSince.plus(time).isAfter(now);
    }
}
