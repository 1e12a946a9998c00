package org.legation.api.post;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.legation.api.web.ParameterDocs;

/** Which of an account's posts are asked for, in whatever form they are given. */
public class PostParameters {

    @Parameter(description = ParameterDocs.ID, schema = @Schema(pattern = ParameterDocs.ID_PATTERN))
    @PathParam("id")
    public String id = "";

    @Parameter(description = ParameterDocs.FROM, example = ParameterDocs.MOMENT_EXAMPLE)
    @QueryParam("from")
    public @Nullable String from;

    @Parameter(description = ParameterDocs.TO, example = ParameterDocs.MOMENT_EXAMPLE)
    @QueryParam("to")
    public @Nullable String to;

    @Parameter(description = ParameterDocs.CURSOR)
    @QueryParam("cursor")
    public @Nullable String cursor;
}
