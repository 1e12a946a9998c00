package org.legation.api.post;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.api.web.Cursor;
import org.legation.api.web.Page;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.observe.Observation;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostStore;
import org.legation.core.store.Stored;

/** An account's posts. */
@Path("/accounts/{id}/posts")
@Tag(name = "Posts")
public class PostResource {

    private static final String LIST = "posts";

    /** An entry stands in the log under the time its poll was due, which may be so much before the poll. */
    private static final Duration LATEST_POLL = Duration.ofHours(6);

    /** A growth curve shows the log up to this age. */
    private static final Duration CURVE = Duration.ofDays(7);

    private final Stores stores;

    public PostResource(Stores stores) {
        this.stores = stores;
    }

    @GET
    @Operation(operationId = "listPosts", summary = "An account's posts, newest first · 账号的帖文，新者在前")
    public Page<PostView> list(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String accountId = Parameters.accountId(id);
        requireAccount(accountId);
        Optional<Mid> oldest = Parameters.moment("from", from).map(Mid::firstAt);
        Optional<Mid> before = Parameters.moment("to", to).map(Mid::firstAt);
        int most = Parameters.limit(limit, 20, 100);
        Optional<Mid> olderThan = Cursor.read(LIST, cursor).map(Mid::parse).or(() -> before);
        PostStore.Page page = stores.posts().page(accountId, olderThan, oldest, most + 1);
        List<PostView> found = page.posts().stream()
                .map(post -> PostView.of(post, page.texts().get(post.mid())))
                .toList();
        boolean more = found.size() > most;
        List<PostView> items = more ? found.subList(0, most) : found;
        return new Page<>(items, more ? Cursor.after(LIST, items.get(most - 1).mid()) : null);
    }

    /** A post and how it grew. */
    public record PostDetail(PostView post, GrowthCurve growth) {}

    @GET
    @Path("/{mid}")
    @Operation(operationId = "getPost", summary = "A post and its growth · 单条帖文及其增长曲线")
    public PostDetail get(@PathParam("id") String id, @PathParam("mid") String mid) {
        String accountId = Parameters.accountId(id);
        PostId post = new PostId(accountId, Parameters.mid(mid));
        Stored<PostRecord> found = stores.posts().find(Set.of(post)).get(post);
        if (found == null) {
            throw ProblemException.notFound("There is no post " + post.mid() + " of account " + accountId + ".");
        }
        PostRecord record = found.value();
        List<Observation> log = stores.log()
                .between(
                        accountId,
                        record.publishedAt().minus(LATEST_POLL),
                        record.publishedAt().plus(CURVE));
        return new PostDetail(PostView.of(record, stores.posts().text(post).orElse(null)), GrowthCurve.of(record, log));
    }

    private void requireAccount(String accountId) {
        if (stores.accounts().find(accountId).isEmpty()) {
            throw ProblemException.notFound("There is no account " + accountId + ".");
        }
    }
}
