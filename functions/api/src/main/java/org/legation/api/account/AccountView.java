package org.legation.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;

/** An account and how polling it goes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        String id,
        String name,
        @Nullable String nameEn,
        String kind,
        @Nullable String country,
        boolean enabled,
        Polling polling) {

    /**
     * Where polling stands.
     *
     * @param seenAt the last good answer
     * @param loggedAt the last answer that showed something new
     * @param dueAt when it is asked next
     * @param failures bad answers since the last good one
     * @param failure the latest of them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Polling(
            @Nullable Instant seenAt,
            @Nullable Instant loggedAt,
            @Nullable Instant dueAt,
            int failures,
            @Nullable String failure) {}

    static AccountView of(WatchedAccount watched) {
        PollState poll = watched.poll();
        return new AccountView(
                watched.account().id(),
                watched.account().name(),
                watched.account().nameEn(),
                watched.account().kind().word(),
                watched.account().country(),
                watched.account().enabled(),
                new Polling(
                        poll.seenAt(),
                        poll.loggedAt(),
                        poll.dueAt(),
                        poll.failures(),
                        poll.failure() == null ? null : poll.failure().name().toLowerCase(Locale.ROOT)));
    }
}
