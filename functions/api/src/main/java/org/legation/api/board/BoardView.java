package org.legation.api.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.coverage.CoverageView;
import org.legation.api.measure.FormulaId;

/**
 * A ranking, best first.
 *
 * @param formula what it ranks by; the formula itself is listed at {@code /measures}
 * @param ageRule at which age the posts were read
 * @param of how many had a value
 * @param asOf the last observation behind it
 * @param coverage how much of the period was seen of the accounts that are ranked
 */
public record BoardView(
        String board,
        String scope,
        String period,
        FormulaId formula,
        String ageRule,
        long of,
        Instant asOf,
        CoverageView coverage,
        List<Entry> entries) {

    /**
     * A place.
     *
     * @param rank from 1; equal values share one
     * @param subject the account's id or the country's code
     * @param name the account's name
     * @param n how many posts stand behind the value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BoardEntry")
    public record Entry(
            int rank,
            String subject,
            @Nullable String name,
            @Nullable String mid,
            @Nullable String url,
            double value,
            long n) {}
}
