package org.legation.api.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.observe.Observation;
import org.legation.core.observe.ObservationLog;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;

/**
 * How much of one account was seen.
 *
 * @param share the covered share, 0 to 1; null if it is not known
 * @param gaps how many gaps lie in the time asked for
 * @param freshness seconds since the last good answer; absent before the first
 * @param source what the last entry of its log was read from; absent if the log has none any more
 * @param state {@code reading}, {@code failing}, {@code held} (the source may not be asked now), {@code waiting} (no
 *     answer yet), {@code off}
 * @param reason why, if it is failing or held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountCoverage(
        String id,
        String name,
        @Nullable String nameEn,
        String kind,
        @Nullable String country,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable Double share,

        long gaps,
        @Nullable Long freshness,
        @Nullable Instant seenAt,
        @Nullable String source,
        String state,
        @Nullable Reason reason) {

    static AccountCoverage of(WatchedAccount watched, Shown shown, ObservationLog log, Instant now) {
        Account account = watched.account();
        PollState poll = watched.poll();
        OptionalDouble share = shown.share(poll);
        ReadingState state = ReadingState.of(watched);
        boolean troubled = state == ReadingState.FAILING || state == ReadingState.HELD;
        return new AccountCoverage(
                account.id(),
                account.name(),
                account.nameEn(),
                account.kind().word(),
                account.country(),
                share.isPresent() ? (Double) share.getAsDouble() : null,
                shown.gaps(poll),
                poll.seenAt() == null
                        ? null
                        : (Long)
                                Math.max(0, Duration.between(poll.seenAt(), now).toSeconds()),
                poll.seenAt(),
                source(account.id(), poll, log),
                state.word(),
                troubled && poll.failure() != null ? Reason.of(poll.failure()) : null);
    }

    private static @Nullable String source(String id, PollState poll, ObservationLog log) {
        if (poll.slot() == null) {
            return null;
        }
        List<Observation> last = log.between(id, poll.slot().minusMillis(1), poll.slot());
        return last.isEmpty() ? null : last.get(last.size() - 1).source();
    }
}
