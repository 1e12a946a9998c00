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
     * @param forces of the four-force view, before they are ranked among peers
     * @param post about one post
     * @param other behind them: what was gained, what is usual, how much was seen, places among peers
     */
    public record Formulas(
            List<FormulaView> period, List<FormulaView> forces, List<FormulaView> post, List<FormulaView> other) {}

    @GET
    @Operation(
            operationId = "listMeasures",
            summary = "The formulas behind all numbers, with versions and sources · 全部指标的公式、版本与出处")
    public Formulas list() {
        return new Formulas(
                Measures.PERIOD.stream()
                        .map(measure -> FormulaView.of(measure.formula()))
                        .toList(),
                Measures.FORCES.stream()
                        .map(measure -> FormulaView.of(measure.formula()))
                        .toList(),
                Measures.POST.stream()
                        .map(measure -> FormulaView.of(measure.formula()))
                        .toList(),
                Measures.OTHER.stream().map(FormulaView::of).toList());
    }
}
