package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import org.legation.core.time.Beijing;

/** The lists of one account on the desktop site. */
final class AjaxLists {

    private static final int PAGE = 20;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final Shared shared;
    private final AjaxBodies bodies;
    private final Timelines timelines;

    AjaxLists(Shared shared, AjaxBodies bodies) {
        this.shared = shared;
        this.bodies = bodies;
        this.timelines = new Timelines(shared.world());
    }

    /** Whether a call asks for what visitors may see. */
    static boolean isFirstPage(Arguments query) {
        return query.number("page", 1) <= 1 && isStart(query);
    }

    /**
     * The account's list. A {@code since_id} goes on below the post it names; without one the page's number counts.
     */
    ObjectNode page(WorldAccount account, Arguments query, Instant now) {
        Slice slice = slice(query);
        Slice.Page<WorldPost> page = cut(account, slice, wanted(query, now), now);
        ArrayNode list = Json.array();
        if (isFirstPage(query) && shared.has(Behaviour.PINNED_FIRST)) {
            for (WorldPost pinned : shared.world().pinned(account.uid(), now)) {
                if (Timelines.isWithinLimit(account, pinned, now)) {
                    list.add(pinned(account, pinned, now));
                }
            }
        }
        page.records().forEach(post -> list.add(bodies.status(account, post, false, now)));
        ObjectNode data = Json.object()
                .put("since_id", page.hasMore() ? page.nextCursor() + "kp" + (query.number("page", 1) + 1) : "");
        data.set("list", list);
        boolean limited = account.visibleSince(now).isPresent() && !page.hasMore();
        data.put("status_visible", 0)
                .put("bottom_tips_visible", limited)
                .put("bottom_tips_text", limited ? "作者只展示半年内的微博" : "");
        data.putArray("topicList");
        return data.put("total", account.statusesAt(now));
    }

    /** The account's posts between two moments. */
    ObjectNode window(WorldAccount account, Arguments query, Instant now) {
        long until = query.number("endtime", 0);
        Slice slice = new Slice(
                0, Slice.NEVER, query.number("starttime", Slice.ALWAYS), until == 0 ? Slice.NEVER : until, PAGE, (int)
                        Math.max(1, query.number("page", 1)));
        String wanted = query.text("q").orElse("");
        Predicate<WorldPost> shown =
                post -> post.isPublicAt(now) && post.wholeText(now).contains(wanted);
        ArrayNode list = Json.array();
        cut(account, slice, shown, now).records().forEach(post -> list.add(bodies.status(account, post, false, now)));
        ObjectNode data = Json.object();
        data.set("list", list);
        return data.put("total", account.statusesAt(now));
    }

    private Slice.Page<WorldPost> cut(WorldAccount account, Slice slice, Predicate<WorldPost> kept, Instant now) {
        List<WorldPost> posts = timelines.newest(account, slice, kept, now);
        return slice.of(posts, post -> post.mid().value());
    }

    private ObjectNode pinned(WorldAccount account, WorldPost post, Instant now) {
        ObjectNode status =
                bodies.status(account, post, false, now).put("isTop", 1).put("mblogtype", 2);
        status.putObject("title").put("text", "置顶").put("base_color", 1);
        return status;
    }

    private static Slice slice(Arguments query) {
        long from = Slice.ALWAYS;
        long until = Slice.NEVER;
        if (query.text("stat_date").isPresent()) {
            YearMonth month = month(query.required("stat_date"));
            from = Beijing.start(month.atDay(1)).getEpochSecond();
            until = Beijing.start(month.plusMonths(1).atDay(1)).getEpochSecond() - 1;
        }
        long maxId = isStart(query) ? Slice.NEVER : cursor(query.required("since_id"));
        int page = isStart(query) ? (int) Math.max(1, query.number("page", 1)) : 1;
        return new Slice(0, maxId, from, until, PAGE, page);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text, MONTH);
        } catch (DateTimeException e) {
            throw Refusal.INVALID_PARAMETER.because("stat_date: expected yyyyMM, got '" + text + "'");
        }
    }

    private static boolean isStart(Arguments query) {
        return query.text("since_id").filter(id -> !id.equals("0")).isEmpty();
    }

    /** A cursor of ours, or a bare id. */
    private static long cursor(String sinceId) {
        String digits = sinceId.replaceFirst("kp[0-9]+$", "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw Refusal.INVALID_PARAMETER.because("since_id: '" + sinceId + "'");
        }
        return Long.parseLong(digits);
    }

    private static Predicate<WorldPost> wanted(Arguments query, Instant now) {
        Predicate<WorldPost> shown = post -> post.isPublicAt(now);
        return switch ((int) query.number("feature", 0)) {
            case 1 -> shown.and(post -> !post.kind().isRepost());
            case 10 -> shown.and(post -> post.kind() == Kind.ARTICLE);
            default -> shown;
        };
    }
}
