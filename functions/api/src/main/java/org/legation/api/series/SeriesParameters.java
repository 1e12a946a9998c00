package org.legation.api.series;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.legation.api.web.ParameterDocs;

/** What a series is asked for by, in whatever form it is given. */
public class SeriesParameters {

    /** What is given to whoever names no measures. */
    static final String STANDARD = "posts,engagement,bci7,bci4,sentiment,dialogue,personification";

    @Parameter(
            description = "Whose numbers: `all`, `group:KIND`, `country:CODE` or `account:ID` · 范围",
            schema = @Schema(pattern = ParameterDocs.SCOPE_PATTERN, defaultValue = "all"))
    @QueryParam("scope")
    public @Nullable String scope;

    @Parameter(
            description = "The length of the periods · 时间粒度",
            schema =
                    @Schema(
                            enumeration = {"hour", "day", "week", "month", "year"},
                            defaultValue = "day"))
    @QueryParam("by")
    public @Nullable String by;

    @Parameter(
            description = "First Beijing day; with `to` at most 31 days by hour, 366 by day, 1098 by week, month or"
                    + " year; 30 days if left out · 起始北京日期",
            schema = @Schema(format = "date"))
    @QueryParam("from")
    public @Nullable String from;

    @Parameter(description = "Last Beijing day, today if left out · 结束北京日期（含）", schema = @Schema(format = "date"))
    @QueryParam("to")
    public @Nullable String to;

    @Parameter(
            description = "Which measures: ids as `/measures` lists them under `period`, divided by commas, or"
                    + " `all`; periods × measures at most 6000 · 指标 id，以逗号分隔",
            schema = @Schema(pattern = "^[a-z0-9-]+(,[a-z0-9-]+)*$", defaultValue = STANDARD))
    @QueryParam("measures")
    public @Nullable String measures;
}
