package org.legation.api.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.deliver.ChannelState;

/**
 * A channel of the operator's settings, and how it is. Its secrets are not shown, nor are their names.
 *
 * @param perHour the most messages an hour
 * @param waiting messages that it has not taken yet
 * @param failingSince the first failure since the last message that it took; absent if there is none
 * @param reason why the last attempt failed
 * @param deliveredAt when it last took a message; absent if it never did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Channel")
public record ChannelView(
        String name,
        String type,
        int perHour,
        int waiting,
        @Nullable Instant failingSince,
        @Nullable String reason,
        @Nullable Instant deliveredAt) {

    static ChannelView of(ChannelSettings settings, ChannelState state, int waiting) {
        return new ChannelView(
                settings.name(),
                settings.type().word(),
                settings.perHour(),
                waiting,
                state.failingSince(),
                state.reason(),
                state.deliveredAt());
    }
}
