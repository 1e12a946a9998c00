package org.legation.api.measure;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.legation.core.measure.Formula;
import org.legation.core.measure.Measures;

/** The formulas behind all numbers. */
@Path("/measures")
@Tag(name = "Measures")
public class MeasureResource {

    /** All formulas: those about a period's posts, and those about one post. */
    public record Formulas(List<Formula> period, List<Formula> post) {}

    @GET
    @Operation(
            operationId = "listMeasures",
            summary = "The formulas behind all numbers, with versions and sources · 全部指标的公式、版本与出处")
    public Formulas list() {
        return new Formulas(
                Measures.PERIOD.stream().map(measure -> measure.formula()).toList(),
                Measures.POST.stream().map(measure -> measure.formula()).toList());
    }
}
