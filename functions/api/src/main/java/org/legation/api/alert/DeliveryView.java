package org.legation.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.core.deliver.Queued;

/**
 * What became of a message by one channel.
 *
 * @param message the message's id, which the channel was sent with it
 * @param state {@code waiting}; {@code delivered}; {@code summarised}: a summary speaks of it
 * @param at when it was delivered or summarised; absent while it waits
 * @param dueAt when it is tried at the earliest; absent if it does not wait
 * @param attempts how often it was tried
 * @param reason why the last attempt failed; absent if none did, or it was dealt with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AlertDelivery")
public record DeliveryView(
        String channel,
        String message,

        @Schema(enumeration = {"waiting", "delivered", "summarised"})
        String state,

        Instant queuedAt,
        @Nullable Instant at,
        @Nullable Instant dueAt,
        int attempts,
        @Nullable String reason) {

    static DeliveryView of(Queued queued) {
        return new DeliveryView(
                queued.channel(),
                queued.id(),
                queued.state().name().toLowerCase(Locale.ROOT),
                queued.queuedAt(),
                queued.settledAt(),
                queued.isWaiting() ? queued.dueAt() : null,
                queued.attempts(),
                queued.lastReason());
    }
}
