package org.legation.api.post;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.web.ParameterDocs;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.observe.Observation;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostStore;
import org.legation.core.score.PostText;
import org.legation.core.store.Stored;

/** An account's posts. */
@Path("/accounts/{id}/posts")
@Tag(name = "Posts")
public class PostResource {

    /** An entry stands in the log under the time its poll was due, which may be so much before the poll. */
    private static final Duration LATEST_POLL = Duration.ofHours(6);

    /** A growth curve shows the log for so long after the post was first seen. */
    private static final Duration CURVE = Duration.ofDays(7);

    private final Stores stores;
    private final InstantSource clock;

    public PostResource(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listPosts", summary = "An account's posts, newest first · 账号的帖文，新者在前")
    public PostPage list(
            @BeanParam PostParameters asked,
            @Parameter(
                            description = ParameterDocs.LIMIT,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("limit")
                    @Nullable String limit) {
        WatchedAccount account = Parameters.account("id", asked.id, stores.accounts());
        Instant now = clock.instant();
        PostRange range = PostRange.read(account, asked, Parameters.limit(limit, 20, 100), now);
        PostStore.Page page = range.find(stores.posts());
        List<PostView> items = page.posts().stream()
                .limit(range.most())
                .map(post -> PostView.of(post, page.texts().get(post.mid()), now))
                .toList();
        String next = range.next(page.posts());
        Instant latest = asked.cursor == null || items.isEmpty()
                ? range.end().orElse(now)
                : items.get(0).publishedAt();
        Instant earliest = next == null
                ? range.first().orElse(null)
                : items.get(items.size() - 1).publishedAt();
        return PostPage.of(account, items, next, earliest, latest, now);
    }

    /** A post and how it grew. */
    public record PostDetail(PostView post, GrowthCurve growth) {}

    @GET
    @Path("/{mid}")
    @Operation(operationId = "getPost", summary = "A post and its growth · 单条帖文及其增长曲线")
    public PostDetail get(
            @Parameter(description = ParameterDocs.ID, schema = @Schema(pattern = ParameterDocs.ID_PATTERN))
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "The post's id, or its letters from a link · 帖文 id，或链接中的字母编号",
                            schema = @Schema(pattern = "^[0-9A-Za-z]{1,18}$"))
                    @PathParam("mid")
                    String mid) {
        String accountId = Parameters.accountId("id", id);
        PostId post = new PostId(accountId, Parameters.mid(mid));
        Stored<PostRecord> found = stores.posts().find(Set.of(post)).get(post);
        if (found == null) {
            throw ProblemException.notFound("There is no post " + post.mid() + " of account " + accountId + ".");
        }
        PostRecord record = found.value();
        Instant start = record.firstSeenAt();
        List<Observation> log = stores.log().between(accountId, start.minus(LATEST_POLL), start.plus(CURVE));
        PostText text = stores.posts().text(post).orElse(null);
        return new PostDetail(PostView.of(record, text, clock.instant()), GrowthCurve.of(record, log));
    }
}
