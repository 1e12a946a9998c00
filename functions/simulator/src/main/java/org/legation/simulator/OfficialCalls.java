package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.legation.core.account.Account;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/** The reading calls that the gateway, the open API and the commercial API have in common, before a host spells them. */
final class OfficialCalls {

    /** The longest page of one account's list, and the longest with a time window. */
    static final int TIMELINE_MOST = 25;

    static final int WINDOW_MOST = 20;

    private final World world;
    private final Timelines timelines;
    private final OfficialBodies bodies;
    private final OfficialThreads threads;
    private final OfficialSearch search;

    OfficialCalls(Shared shared) {
        this.world = shared.world();
        this.timelines = new Timelines(world);
        this.bodies = new OfficialBodies(shared);
        this.threads = new OfficialThreads(world, bodies);
        this.search = new OfficialSearch(world, bodies);
    }

    /** What the gateway's commands do. Those that no plan of ours has are without a record. */
    Records invoke(GatewayCommand command, Arguments arguments, Instant now) {
        int usual = command.usualCount();
        int most = command.mostCount();
        return switch (command) {
            case USERS -> users(arguments, now);
            case TIMELINE -> timeline(arguments, now);
            case TIMELINE_BATCH -> timelineBatch(arguments, now);
            case POSTS -> posts(arguments, most, now);
            case REPOSTS -> reposts(arguments, usual, most, now);
            case COMMENTS, COMMENTS_BIZ -> comments(arguments, usual, most, now);
            case SEARCH -> search.statuses(arguments, usual, most, now);
            case COMMENTS_BY -> new Records("comments", Json.array(), 0, 0);
            case HOT_WORDS -> new Records("hot_words", Json.array(), 0, 0);
            case FRIENDS -> new Records("users", Json.array(), 0, 0);
        };
    }

    /** An account's posts, newest first. */
    Records timeline(Arguments arguments, Instant now) {
        Slice slice = Slice.of(arguments, 20, TIMELINE_MOST);
        if (slice.hasWindow()) {
            arguments.count(20, WINDOW_MOST);
        }
        WorldAccount account = account(arguments, now);
        List<WorldPost> posts = timelines.newest(account, slice, wanted(arguments, now), now);
        Slice.Page<WorldPost> page = slice.of(posts, post -> post.mid().value());
        return new Records("statuses", rows(page.records(), now), account.statusesAt(now), page.nextCursor());
    }

    /** The posts of several accounts, newest first. */
    Records timelineBatch(Arguments arguments, Instant now) {
        Slice slice = Slice.of(arguments, 20, 200);
        List<WorldPost> posts = new ArrayList<>();
        long total = 0;
        for (String uid : arguments.list("uids", 20)) {
            Optional<WorldAccount> account = shown(world.account(uid), now);
            if (account.isPresent()) {
                posts.addAll(timelines.newest(account.get(), slice, wanted(arguments, now), now));
                total += account.get().statusesAt(now);
            }
        }
        posts.sort(Comparator.comparing(WorldPost::mid).reversed());
        Slice.Page<WorldPost> page = slice.of(posts, post -> post.mid().value());
        return new Records("statuses", rows(page.records(), now), total, page.nextCursor());
    }

    /**
     * The newest posts of the user who granted the token.
     *
     * @param most how many of them can be reached at all
     */
    Records ownTimeline(String uid, Arguments arguments, int most, Instant now) {
        Slice slice = Slice.of(arguments, 20, 100);
        WorldAccount own = world.account(uid).orElseThrow();
        if (!arguments.text("uid").map(uid::equals).orElse(true)
                || !arguments.text("screen_name").map(own.nameAt(now)::equals).orElse(true)) {
            throw Refusal.NOT_ONES_OWN.because("request uid's value must be the current user");
        }
        Slice all = new Slice(0, Slice.NEVER, Slice.ALWAYS, Slice.NEVER, most, 1);
        List<WorldPost> newest = all.of(
                        timelines.newest(own.showingAll(), all, post -> !post.isDeletedAt(now), now),
                        post -> post.mid().value())
                .records();
        Slice.Page<WorldPost> page = slice.of(newest, post -> post.mid().value());
        ArrayNode rows = Json.array();
        page.records().forEach(post -> rows.add(bodies.status(own, post, false, now)));
        return new Records("statuses", rows, own.statusesAt(now), page.nextCursor());
    }

    /** Posts by their ids; a row for every id, also for one that is gone. */
    Records posts(Arguments arguments, int most, Instant now) {
        boolean whole = arguments.flag("isGetLongText");
        ArrayNode rows = Json.array();
        for (String id : arguments.list("ids", most)) {
            Mid mid = mid(id);
            rows.add(seen(mid, now).map(post -> status(post, whole, now)).orElseGet(() -> gone(mid, now)));
        }
        return new Records("statuses", rows, rows.size(), 0);
    }

    /** One post. */
    ObjectNode post(String id, Instant now) {
        return status(readable(mid(id), now), false, now);
    }

    /** Counts by ids; an id that is unknown or gone is left out without a word. */
    ArrayNode counts(Arguments arguments, String ownUid, Instant now) {
        ArrayNode rows = Json.array();
        for (String id : arguments.list("ids", 100)) {
            seen(mid(id), now).ifPresent(post -> {
                Engagement counts = post.counts(now);
                ObjectNode row = rows.addObject()
                        .put("id", post.mid().value())
                        .put("comments", counts.comments().point())
                        .put("reposts", counts.reposts().point())
                        .put("attitudes", counts.likes().point());
                if (post.accountId().equals(ownUid)) {
                    row.put("reads", 40 * counts.likes().point());
                }
            });
        }
        return rows;
    }

    Records comments(Arguments arguments, int usual, int most, Instant now) {
        Slice slice = Slice.of(arguments, usual, most);
        return threads.comments(readable(mid(arguments.required("id")), now), slice, now);
    }

    Records reposts(Arguments arguments, int usual, int most, Instant now) {
        Slice slice = Slice.of(arguments, usual, most);
        return threads.reposts(readable(mid(arguments.required("id")), now), slice, now);
    }

    /** Accounts by their uids; unknown ones are left out. */
    Records users(Arguments arguments, Instant now) {
        boolean byName = arguments.text("screen_name").isPresent();
        ArrayNode rows = Json.array();
        for (String who : arguments.list(byName ? "screen_name" : "uids", 50)) {
            shown(byName ? named(who, now) : world.account(who), now)
                    .ifPresent(account -> rows.add(bodies.user(account, now)));
        }
        return new Records("users", rows, rows.size(), 0);
    }

    ObjectNode user(Arguments arguments, Instant now) {
        return bodies.user(account(arguments, now), now);
    }

    private ArrayNode rows(List<WorldPost> posts, Instant now) {
        ArrayNode rows = Json.array();
        posts.forEach(
                post -> rows.add(post.isDeletedAt(now) ? OfficialBodies.deletedRow(post) : status(post, false, now)));
        return rows;
    }

    private ObjectNode status(WorldPost post, boolean whole, Instant now) {
        return bodies.status(world.account(post.accountId()).orElseThrow(), post, whole, now);
    }

    /** What the arguments {@code flag} (1: advertisements, of which there are none) and {@code feature} leave. */
    private static Predicate<WorldPost> wanted(Arguments arguments, Instant now) {
        Predicate<WorldPost> row = post -> Timelines.hasRow(post, now);
        if (arguments.flag("flag")) {
            return post -> false;
        }
        return switch ((int) arguments.number("feature", 0)) {
            case 1 -> row.and(post -> !post.kind().isRepost());
            case 2 -> row.and(post -> post.kind() == Kind.PICTURES);
            case 3 -> row.and(post -> post.kind() == Kind.VIDEO);
            case 4 -> post -> false;
            default -> row;
        };
    }

    private WorldAccount account(Arguments arguments, Instant now) {
        Optional<WorldAccount> account = arguments.text("screen_name").isPresent()
                ? named(arguments.required("screen_name"), now)
                : world.account(arguments.required("uid"));
        return shown(account, now).orElseThrow(() -> Refusal.NO_SUCH_USER.because("User does not exists!"));
    }

    /** A frozen account is to these calls as if there were none. */
    private static Optional<WorldAccount> shown(Optional<WorldAccount> account, Instant now) {
        return account.filter(one -> !one.isFrozenAt(now));
    }

    private Optional<WorldAccount> named(String name, Instant now) {
        return world.accounts().stream()
                .map(Account::id)
                .flatMap(uid -> world.account(uid).stream())
                .filter(account -> account.nameAt(now).equals(name))
                .findFirst();
    }

    private WorldPost readable(Mid mid, Instant now) {
        WorldPost post = world.post(mid)
                .filter(one -> one.isPublishedAt(now) && !one.isDeletedAt(now))
                .orElseThrow(() -> Refusal.NO_SUCH_POST.because("target weibo does not exist!"));
        return seen(mid, now).orElseThrow(() -> Refusal.NOT_VISIBLE.because(post.mid() + ": Permission denied!"));
    }

    /** A post that everybody can see, within its account's limit. */
    private Optional<WorldPost> seen(Mid mid, Instant now) {
        return world.post(mid)
                .filter(post -> post.isPublicAt(now))
                .filter(post -> shown(world.account(post.accountId()), now)
                        .filter(account -> Timelines.isWithinLimit(account, post, now))
                        .isPresent());
    }

    /** The row of a post that cannot be shown, which says why as far as Weibo says it. */
    private ObjectNode gone(Mid mid, Instant now) {
        Optional<WorldPost> post = world.post(mid).filter(one -> one.isPublishedAt(now) && !one.isDeletedAt(now));
        if (post.isEmpty()) {
            return OfficialBodies.gone(mid, OfficialBodies.DELETED);
        }
        boolean frozen = shown(world.account(post.get().accountId()), now).isEmpty();
        if (frozen) {
            return OfficialBodies.gone(mid, OfficialBodies.FROZEN);
        }
        return OfficialBodies.gone(
                mid, post.get().isPublicAt(now) ? OfficialBodies.TOO_OLD : OfficialBodies.NOT_PERMITTED);
    }

    private static Mid mid(String id) {
        try {
            return Mid.parse(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.INVALID_PARAMETER.because("parameter (id)'s value invalid, expect (number)");
        }
    }
}
