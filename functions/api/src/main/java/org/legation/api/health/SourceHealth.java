package org.legation.api.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.coverage.Reason;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;
import org.legation.core.source.Spent;
import org.legation.core.source.UnknownShape;
import org.legation.core.time.Beijing;

/**
 * Where a source stands, for all who ask it.
 *
 * @param breaker whether it may be asked
 * @param spacing the least time between two requests now; longer after refusals
 * @param pressure how far use is ahead of the budget: 1 on course, 2 at twice the rate allowed
 * @param lastGoodAt the last good answer; absent before the first
 * @param lastPostsAt the last answer that showed a post
 * @param shapes answers that were not understood, newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceHealth(
        String source,
        BreakerHealth breaker,
        Duration spacing,
        double pressure,
        Use requestsThisHour,
        Use requestsToday,
        Use creditsToday,
        Use creditsThisMonth,
        @Nullable Instant lastGoodAt,
        @Nullable Instant lastPostsAt,
        List<Shape> shapes) {

    /**
     * Keeps everybody from a source that refuses us.
     *
     * @param state {@code closed}: it may be asked; {@code open}: it may not; {@code trying}: one request finds out
     * @param openUntil before this nothing is asked; absent if it is closed
     * @param reason why it opened; absent if it is closed
     * @param trips refusals in a row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BreakerHealth")
    public record BreakerHealth(
            String state,
            @Nullable Instant openUntil,
            @Nullable Reason reason,
            int trips) {

        static BreakerHealth of(Breaker breaker, Instant now) {
            String state = breaker.isOpen(now) ? "open" : breaker.isTrying(now) ? "trying" : "closed";
            boolean closed = state.equals("closed");
            return new BreakerHealth(
                    state,
                    closed ? null : breaker.openUntil(),
                    closed || breaker.reason() == null ? null : Reason.of(breaker.reason()),
                    breaker.trips());
        }
    }

    /** An answer that was not understood: its fingerprint, and what was looked for in vain. */
    @Schema(name = "UnknownShape")
    public record Shape(String fingerprint, String missing) {}

    static SourceHealth of(SourceState state, List<UnknownShape> shapes, Instant now) {
        SourceLimits limits = state.limits();
        Spent spent = state.spent().at(now);
        LocalDate today = Beijing.day(now);
        YearMonth month = YearMonth.from(today);
        Instant hour = spent.hour();
        Instant day = Beijing.start(today);
        Instant tomorrow = Beijing.start(today.plusDays(1));
        return new SourceHealth(
                limits.source(),
                BreakerHealth.of(state.breaker(), now),
                state.spacing(now),
                state.pressure(now),
                Use.of(spent.requestsThisHour(), limits.requestsPerHour(), hour, hour.plus(Duration.ofHours(1)), now),
                Use.of(spent.requestsToday(), limits.requestsPerDay(), day, tomorrow, now),
                Use.of(spent.creditsToday(), limits.creditsPerDay(), day, tomorrow, now),
                Use.of(
                        spent.creditsThisMonth(),
                        limits.creditsPerMonth(),
                        Beijing.start(month.atDay(1)),
                        Beijing.start(month.plusMonths(1).atDay(1)),
                        now),
                state.goodAt(),
                state.postsAt(),
                shapes.stream()
                        .map(shape -> new Shape(shape.fingerprint(), shape.missing()))
                        .toList());
    }

    boolean isRefusing() {
        return breaker.state().equals("open");
    }
}
