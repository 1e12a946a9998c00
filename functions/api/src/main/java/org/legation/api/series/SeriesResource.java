package org.legation.api.series;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.legation.adapters.Stores;
import org.legation.api.coverage.CoverageView;
import org.legation.api.coverage.Shown;
import org.legation.api.measure.FormulaId;
import org.legation.core.measure.Measures;

/** Numbers over time, of an account, a group, a country or all. */
@Path("/series")
@Tag(name = "Series")
public class SeriesResource {

    private final Stores stores;
    private final InstantSource clock;

    public SeriesResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getSeries",
            summary = "Numbers of an account, group, country or all, by hour, day, week, month or year · 时间序列")
    public SeriesView get(@BeanParam SeriesParameters parameters) {
        Instant now = clock.instant();
        SeriesQuery query = SeriesQuery.read(parameters, now);
        CoverageView coverage = SeriesReader.coverage(stores, query.of(), Shown.days(query.first(), query.last(), now));
        List<SeriesDay> found = SeriesReader.days(stores, query);
        Instant asOf = found.stream()
                .map(SeriesDay::asOf)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new SeriesView(
                query.of().toString(),
                query.by().word(),
                query.first(),
                query.last(),
                FormulaId.of(Measures.GAINED),
                asOf,
                coverage,
                SeriesPoints.of(found, query));
    }
}
