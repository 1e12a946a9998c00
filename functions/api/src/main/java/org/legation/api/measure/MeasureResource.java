package org.legation.api.measure;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.legation.core.measure.Measures;

/** The formulas behind all numbers. */
@Path("/measures")
@Tag(name = "Measures")
public class MeasureResource {

    /**
     * All formulas.
     *
     * @param period about the posts published in a period
     * @param post about one post
     * @param forces what accounts are ranked by for the four-force view
     * @param other behind series of gains, what is usual, coverage and ranks
     */
    public record Formulas(
            List<FormulaView> period, List<FormulaView> post, List<FormulaView> forces, List<FormulaView> other) {}

    @GET
    @Operation(
            operationId = "listMeasures",
            summary = "The formulas behind all numbers, with versions and sources · 全部指标的公式、版本与出处")
    public Formulas list() {
        return new Formulas(
                Measures.PERIOD.stream()
                        .map(measure -> FormulaView.of(measure.formula()))
                        .toList(),
                Measures.POST.stream()
                        .map(measure -> FormulaView.of(measure.formula()))
                        .toList(),
                Measures.FORCES.stream()
                        .map(measure -> FormulaView.of(measure.formula()))
                        .toList(),
                Measures.OTHER.stream().map(FormulaView::of).toList());
    }
}
