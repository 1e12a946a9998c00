package org.legation.api.series;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.legation.adapters.Stores;
import org.legation.api.coverage.Shown;
import org.legation.api.web.Csv;

/** A series as a table. */
@Path("/series.csv")
@Tag(name = "Series")
public class SeriesExport {

    private final Stores stores;
    private final InstantSource clock;

    public SeriesExport(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @Produces(Csv.MEDIA_TYPE)
    @Operation(
            operationId = "exportSeries",
            summary = "A series as CSV: a line for each number of each period, with its inputs · 时间序列（CSV）")
    @APIResponse(
            responseCode = "200",
            description = "The table · 表格",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Csv get(@BeanParam SeriesParameters parameters) {
        Instant now = clock.instant();
        SeriesQuery query = SeriesQuery.read(parameters, now);
        // An account that is not there has no table, and is not one without anything.
        SeriesReader.coverage(stores, query.of(), Shown.days(query.first(), query.last(), now));
        return Csv.of(
                SeriesRow.COLUMNS,
                SeriesRow.of(query.of().toString(), SeriesPoints.of(SeriesReader.days(stores, query), query)));
    }
}
