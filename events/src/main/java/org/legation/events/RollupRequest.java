package org.legation.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From the scheduler, or from a person, to rollup: sum and rank, or compare peers. Schema {@code rollup-request.v1}.
 *
 * @param v the version, 1
 * @param time when the schedule was to fire; the days are counted back from its Beijing day
 * @param span what to renew
 * @param from the first day, where the span is {@code RANGE}
 * @param to the last day, where the span is {@code RANGE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RollupRequest(
        int v,
        Instant time,
        Span span,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What a rollup renews. */
    public enum Span {
        /** The last four days and their boards. */
        @JsonProperty("recent")
        RECENT,
        /** The weeks and months of the last eight days, and every day in them. */
        @JsonProperty("month")
        MONTH,
        /** The years of the last four days, and every day in them. */
        @JsonProperty("year")
        YEAR,
        /** What accounts are taught by their peers. */
        @JsonProperty("peers")
        PEERS,
        /** A range of days and all periods that touch it, as after an import. */
        @JsonProperty("range")
        RANGE
    }

    public RollupRequest {
        Required.version(1, v);
        Required.present("time", time);
        Required.present("span", span);
        if (span == Span.RANGE && Required.present("to", to).isBefore(Required.present("from", from))) {
            throw new IllegalArgumentException("to: expected a day not before from, found " + to + " before " + from);
        }
    }
}
