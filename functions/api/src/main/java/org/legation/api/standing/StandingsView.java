package org.legation.api.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.coverage.CoverageView;
import org.legation.api.measure.FormulaId;

/**
 * Where the accounts of a group stand, by the numbers of a rolling window. Every rank is one in this group and window.
 *
 * @param group the kind of account
 * @param ageRule at which age the posts were read
 * @param of how many accounts published in the window; {@code rows} may hold fewer
 * @param asOf the last observation behind it
 * @param coverage how much of the window was seen of the accounts that are shown
 * @param formulas of the percentile, of the four-force view, and of each number as it was when the numbers were made; the
 *     formulas themselves are listed at {@code /measures}
 * @param weights of the four forces in the four-force view, by force
 * @param rows the best first; those without a four-force value last
 */
public record StandingsView(
        String group,
        Window window,
        String ageRule,
        int of,
        Instant asOf,
        CoverageView coverage,
        List<FormulaId> formulas,
        Map<String, Double> weights,
        List<Row> rows) {

    /** Beijing days, both inclusive. */
    @Schema(name = "StandingsWindow")
    public record Window(LocalDate from, LocalDate to, int days) {}

    /**
     * One account.
     *
     * @param n how many posts it published in the window
     * @param fourForce ours; not the 政务指数
     * @param forces the four forces
     * @param measures the other numbers that accounts are ranked by
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StandingsRow")
    public record Row(
            String accountId,
            @Nullable String name,
            @Nullable String nameEn,
            long n,

            @Schema(description = "Weighted sum of the forces' percentiles, 0 to 100; ours, not 政务指数 · 四力视图（自定，非政务指数）")
            Total fourForce,

            List<Standing> forces,
            List<Standing> measures) {}

    /**
     * The four forces together.
     *
     * @param value absent if a force is missing, or if the account is the only one that has one
     * @param of how many accounts have a value
     * @param missing the forces that are not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FourForce")
    public record Total(
            @Nullable Double value,
            @Nullable Integer rank,
            @Nullable Integer of,
            @Nullable Double percentile,
            List<String> missing) {}

    /**
     * Where an account stands by one number.
     *
     * @param id of the formula
     * @param value absent if it is not known
     * @param rank from 1, the highest value; equal values share one
     * @param of how many accounts of the group have the number
     * @param percentile 0 to 100; absent if the account is the only one that has it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Standing")
    public record Standing(
            String id,
            @Nullable Double value,
            @Nullable Integer rank,
            @Nullable Integer of,
            @Nullable Double percentile) {}
}
