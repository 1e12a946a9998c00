package org.legation.api.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.coverage.ReadingState;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.source.SourceFailure;
import org.legation.core.store.Stored;
import org.legation.events.topology.Source;

/** Whether accounts are polled when they should be. */
@Path("/health")
@Tag(name = "Health")
public class HealthResource {

    /** A poll may be this late before it counts as overdue. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Stores stores;
    private final InstantSource clock;

    public HealthResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * How polling goes.
     *
     * @param status {@code ok}; {@code degraded} if an enabled account is overdue or failing, a source refuses us,
     *     or a channel has failed for {@code PT15M}
     * @param now by the system's clock
     * @param enabled accounts that are polled
     * @param overdue of these, how many should have been polled {@code PT15M} ago or earlier
     * @param failing of these, how many gave no good answer last time, by reason
     * @param held of these, how many wait because the source may not be asked now, by reason
     * @param lastSeenAt the last good answer of any account
     * @param sources those that were ever asked
     * @param channels where alerts go
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Health(
            String status,
            Instant now,
            long accounts,
            long enabled,
            long overdue,
            Map<String, Long> failing,
            Map<String, Long> held,
            @Nullable Instant lastSeenAt,
            List<SourceHealth> sources,
            List<ChannelHealth> channels) {}

    @GET
    @Operation(operationId = "getHealth", summary = "Whether accounts are polled when they should be · 运行状况")
    public Health get() {
        Instant now = clock.instant();
        List<WatchedAccount> accounts =
                stores.accounts().all().stream().map(Stored::value).toList();
        List<WatchedAccount> enabled =
                accounts.stream().filter(account -> account.account().enabled()).toList();
        long overdue = enabled.stream()
                .filter(account -> account.isDue(now.minus(LATE)))
                .count();
        Map<String, Long> failing = failures(enabled, ReadingState.FAILING);
        Map<String, Long> held = failures(enabled, ReadingState.HELD);
        List<SourceHealth> sources = sources(now);
        Instant lastSeenAt = accounts.stream()
                .map(WatchedAccount::poll)
                .map(PollState::seenAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        boolean refused = sources.stream().anyMatch(SourceHealth::isRefusing);
        List<ChannelHealth> channels = channels();
        boolean silent = channels.stream().anyMatch(channel -> channel.isFailingFor(LATE, now));
        String status = overdue == 0 && failing.isEmpty() && !refused && !silent ? "ok" : "degraded";
        return new Health(
                status, now, accounts.size(), enabled.size(), overdue, failing, held, lastSeenAt, sources, channels);
    }

    private static Map<String, Long> failures(List<WatchedAccount> accounts, ReadingState state) {
        Map<String, Long> failures = new TreeMap<>();
        for (WatchedAccount account : accounts) {
            SourceFailure failure = account.poll().failure();
            if (failure != null && ReadingState.of(account) == state) {
                failures.merge(failure.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
            }
        }
        return failures;
    }

    private List<ChannelHealth> channels() {
        return stores.channels().all().stream()
                .map(state -> ChannelHealth.of(
                        state, stores.outbox().waiting(state.name()).size()))
                .filter(ChannelHealth::isInUse)
                .toList();
    }

    private List<SourceHealth> sources(Instant now) {
        List<SourceHealth> found = new ArrayList<>();
        for (Source source : Source.values()) {
            stores.sources()
                    .find(source.word())
                    .ifPresent(state -> found.add(
                            SourceHealth.of(state.value(), stores.sources().shapes(source.word()), now)));
        }
        return found;
    }
}
