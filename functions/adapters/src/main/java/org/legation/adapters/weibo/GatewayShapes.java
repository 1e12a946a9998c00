package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Answers of the gateway of the command line, which wraps what the open interface says. */
final class GatewayShapes {

    private static final String[] ROWS = {"statuses", "items", "data", "list"};

    private GatewayShapes() {}

    static Optional<WeiboBody> read(JsonNode body, Reading reading) {
        JsonNode result = body.path("result");
        if (result.isArray()) {
            return Optional.of(posts(body, "result", reading));
        }
        for (JsonNode at = result; at.isObject(); at = at.path("data")) {
            for (String field : ROWS) {
                if (at.path(field).isArray()) {
                    return Optional.of(posts(at, field, reading));
                }
            }
        }
        if (result.isObject() && PostShapes.isPost(result)) {
            PostList posts = new PostList(new PostReader(Dialect.OPEN, true, reading), reading, null);
            posts.add(result, result);
            return Optional.of(posts.posts(BodyKind.GATEWAY, WeiboBody.Paging.NONE));
        }
        if (body.has("result")) {
            throw new UnknownShapeException("result: expected an array, or statuses, items or data in it, found "
                    + BodySkeleton.outline(result));
        }
        return Optional.empty();
    }

    private static WeiboBody posts(JsonNode of, String rows, Reading reading) {
        PostList posts = new PostList(new PostReader(Dialect.OPEN, false, reading), reading, null);
        posts.addAll(of.path(rows));
        return posts.posts(BodyKind.GATEWAY, OpenShapes.paging(of, rows));
    }
}
