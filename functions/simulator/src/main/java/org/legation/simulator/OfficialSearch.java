package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.legation.core.account.Account;
import org.legation.core.post.Engagement;

/** The official search: public posts of the last week that contain a text. */
final class OfficialSearch {

    private static final Duration DEPTH = Duration.ofDays(7);
    private static final int LEAST = 10;

    private final World world;
    private final OfficialBodies bodies;

    OfficialSearch(World world, OfficialBodies bodies) {
        this.world = world;
        this.bodies = bodies;
    }

    Records statuses(Arguments arguments, int usual, int most, Instant now) {
        String wanted = arguments.required("q");
        arguments.required("type");
        long type = arguments.number("type", 0);
        int count = arguments.count(usual, most);
        if (type < 1 || type > 3 || count < LEAST) {
            throw Refusal.INVALID_PARAMETER.because("type is 1 to 3, count is at least " + LEAST);
        }
        List<WorldPost> found = find(wanted, now);
        found.sort(order(arguments.text("sort").orElse("time"), now));
        long start = (Math.max(1, arguments.number("page", 1)) - 1) * count;
        ArrayNode rows = Json.array();
        found.stream()
                .skip(start)
                .limit(count)
                .forEach(post ->
                        rows.add(bodies.status(world.account(post.accountId()).orElseThrow(), post, false, now)));
        return new Records("statuses", rows, found.size(), 0);
    }

    private List<WorldPost> find(String wanted, Instant now) {
        List<WorldPost> found = new ArrayList<>();
        for (Account account : world.accounts()) {
            WorldAccount author = world.account(account.id()).orElseThrow();
            if (author.isFrozenAt(now)) {
                continue;
            }
            for (WorldPost post : world.posts(account.id(), now.minus(DEPTH), now.plusSeconds(1))) {
                if (post.isPublicAt(now) && post.wholeText(now).contains(wanted)) {
                    found.add(post);
                }
            }
        }
        return found;
    }

    private static Comparator<WorldPost> order(String sort, Instant now) {
        Comparator<WorldPost> newest = Comparator.comparing(WorldPost::mid).reversed();
        return switch (sort) {
            case "time" -> newest;
            case "hot" -> most(now, 1, 1, 1).thenComparing(newest);
            case "fwnum" -> most(now, 1, 0, 0).thenComparing(newest);
            case "cmtnum" -> most(now, 0, 1, 0).thenComparing(newest);
            default -> throw Refusal.INVALID_PARAMETER.because("sort is one of time, hot, fwnum, cmtnum");
        };
    }

    private static Comparator<WorldPost> most(Instant now, int reposts, int comments, int likes) {
        return Comparator.comparingLong((WorldPost post) -> {
                    Engagement counts = post.counts(now);
                    return reposts * counts.reposts().point()
                            + comments * counts.comments().point()
                            + likes * counts.likes().point();
                })
                .reversed();
    }
}
