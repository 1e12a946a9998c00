package org.legation.api.post;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.web.Csv;
import org.legation.api.web.ParameterDocs;
import org.legation.api.web.Parameters;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.score.PostRecord;

/** An account's posts as a table, without their texts. */
@Path("/accounts/{id}/posts.csv")
@Tag(name = "Posts")
public class PostExport {

    private static final int MOST = 1000;

    private final Stores stores;
    private final InstantSource clock;

    public PostExport(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @Produces(Csv.MEDIA_TYPE)
    @Operation(
            operationId = "exportPosts",
            summary = "An account's posts as CSV, newest first, with all that numbers are made of · 账号的帖文（CSV）")
    @APIResponse(
            responseCode = "200",
            description = "The table; where there is more, the header `Link` has the next page · 表格；如有下一页，见 Link 响应头",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response get(
            @BeanParam PostParameters asked,
            @Parameter(
                            description = ParameterDocs.LIMIT,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "1000"))
                    @QueryParam("limit")
                    @Nullable String limit) {
        WatchedAccount account = Parameters.account("id", asked.id, stores.accounts());
        Instant now = clock.instant();
        PostRange range = PostRange.read(account, asked, Parameters.limit(limit, MOST, MOST), now);
        List<PostRecord> found = range.find(stores.posts()).posts();
        Csv table = Csv.of(PostColumns.ALL, found.stream().limit(range.most()).toList());
        Response.ResponseBuilder answer = Response.ok(table, Csv.MEDIA_TYPE);
        String next = range.next(found);
        return next == null
                ? answer.build()
                : answer.header("Link", next(asked, limit, next)).build();
    }

    /** Relative, since behind a gateway the address that was asked for may be another. */
    private static String next(PostParameters asked, @Nullable String limit, String cursor) {
        UriBuilder next = UriBuilder.fromPath("posts.csv").queryParam("cursor", cursor);
        if (asked.from != null) {
            next.queryParam("from", asked.from);
        }
        if (asked.to != null) {
            next.queryParam("to", asked.to);
        }
        if (limit != null) {
            next.queryParam("limit", limit);
        }
        return "<" + next.build() + ">; rel=\"next\"";
    }
}
