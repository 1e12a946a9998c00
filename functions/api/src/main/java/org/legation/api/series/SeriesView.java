package org.legation.api.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.coverage.CoverageView;
import org.legation.api.measure.CountView;
import org.legation.api.measure.FormulaId;
import org.legation.api.measure.ValueView;

/**
 * Numbers of a scope over time. Periods with nothing are left out: nothing was observed of them, which is not zero.
 *
 * @param scope whose numbers they are
 * @param by the length of the periods
 * @param from the first day
 * @param to the last day
 * @param formula of what was gained; measures name their own
 * @param asOf the last observation behind any of them; absent if there is none
 * @param coverage how much of those days was seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesView(
        String scope,
        String by,
        LocalDate from,
        LocalDate to,
        FormulaId formula,
        @Nullable Instant asOf,
        CoverageView coverage,
        List<Point> points) {

    /**
     * One period.
     *
     * @param period its name: 2026-11-20T14 for an hour, 2026-11-20, 2026-W47, 2026-11, 2026
     * @param complete whether all its days lie in the range asked for; absent for hours and days
     * @param accounts how many accounts have something in it; absent for one account
     * @param gained what was gained in it, by all posts, whenever published; absent if nothing was observed in it
     * @param measures about the posts published in it; absent for hours
     * @param followers as last seen on the day, for one account's days
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SeriesPoint")
    public record Point(
            String period,
            @Nullable Boolean complete,
            @Nullable Long accounts,
            @Nullable Gained gained,
            @Nullable List<ValueView> measures,
            @Nullable CountView followers) {}

    /** Interactions gained, counted in the hour in which they were seen. */
    public record Gained(long reposts, long comments, long likes, long total) {}
}
