package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What people did with a post, as the official lists show it: newest first, replies among the comments. */
final class OfficialThreads {

    private record Placed(WorldComment comment, WorldComment root) {}

    private final World world;
    private final OfficialBodies bodies;

    OfficialThreads(World world, OfficialBodies bodies) {
        this.world = world;
        this.bodies = bodies;
    }

    Records comments(WorldPost post, Slice slice, Instant now) {
        List<Placed> shown = new ArrayList<>();
        for (WorldComment root : world.comments(post)) {
            add(shown, root, root, now);
            root.replies().forEach(reply -> add(shown, reply, root, now));
        }
        shown.sort(Comparator.comparing((Placed one) -> one.comment.id()).reversed());
        Slice.Page<Placed> page = slice.of(shown, one -> one.comment.id().value());
        ArrayNode rows = Json.array();
        page.records().forEach(one -> rows.add(bodies.comment(post, one.comment, one.root, now)));
        return new Records("comments", rows, post.counts(now).comments().point(), page.nextCursor());
    }

    Records reposts(WorldPost post, Slice slice, Instant now) {
        List<WorldRepost> shown = WorldRepost.of(post, now);
        Slice.Page<WorldRepost> page = slice.of(shown, one -> one.mid().value());
        ArrayNode rows = Json.array();
        page.records().forEach(one -> rows.add(bodies.repost(one)));
        return new Records("reposts", rows, post.counts(now).reposts().point(), page.nextCursor());
    }

    private static void add(List<Placed> shown, WorldComment comment, WorldComment root, Instant now) {
        if (comment.isPublishedAt(now) && !comment.filtered()) {
            shown.add(new Placed(comment, root));
        }
    }
}
