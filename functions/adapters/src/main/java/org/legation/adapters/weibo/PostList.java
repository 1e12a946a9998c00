package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Count;
import org.legation.core.post.Mid;

/** Gathers the posts of a list: each once, none that is another's or an advertisement. */
final class PostList {

    private final PostReader reader;
    private final Reading reading;
    private final @Nullable String uid;
    private final Map<Mid, WeiboPost> posts = new LinkedHashMap<>();
    private final Map<String, JsonNode> users = new LinkedHashMap<>();
    private int others;
    private int promoted;
    private int repeated;
    private int unreadable;

    /**
     * Begins a list.
     *
     * @param uid whose list it is; null if the body does not say so
     */
    PostList(PostReader reader, Reading reading, @Nullable String uid) {
        this.reader = reader;
        this.reading = reading;
        this.uid = uid != null ? uid : reading.askedFor();
    }

    void addAll(JsonNode rows) {
        Nodes.list(rows).forEach(row -> add(row, MissingNode.getInstance()));
    }

    void add(JsonNode row, JsonNode card) {
        if (Nodes.isAbsent(row)) {
            return;
        } else if (!row.isObject()) {
            unreadable++;
            reading.problem("post: expected an object, found " + Nodes.shown(row), row);
            return;
        }
        if (isPromoted(row)) {
            promoted++;
            return;
        }
        try {
            WeiboPost post = reader.read(row, card);
            if (isOthers(post, row)) {
                others++;
            } else {
                take(post, row.path("user"));
            }
        } catch (IllegalArgumentException e) {
            unreadable++;
            reading.problem(Reading.place(row) + e.getMessage(), row);
        }
    }

    private void take(WeiboPost post, JsonNode user) {
        WeiboPost first = posts.get(post.mid());
        if (first != null) {
            repeated++;
            posts.put(post.mid(), post.pinned() ? first.asPinned() : first);
            return;
        }
        posts.put(post.mid(), post);
        if (post.accountId() != null && user.isObject()) {
            users.merge(post.accountId(), user, PostList::fuller);
        }
    }

    /** Of two user objects of one account that which says more of its followers: exactly, rounded, nothing. */
    private static JsonNode fuller(JsonNode one, JsonNode other) {
        JsonNode count = one.path("followers_count");
        boolean exact = other.path("followers_count").isIntegralNumber();
        boolean more = Nodes.isAbsent(count) ? !Nodes.isAbsent(other.path("followers_count")) : exact;
        return more && !count.isIntegralNumber() ? other : one;
    }

    /** A liked post is told by its title or, where it is known whose list it is, by its author. */
    private boolean isOthers(WeiboPost post, JsonNode row) {
        boolean liked = Nodes.word(row.path("title").path("text")).contains("赞过的微博");
        boolean own = uid == null ? !liked : uid.equals(post.accountId());
        return !own && (post.accountId() != null || liked);
    }

    private static boolean isPromoted(JsonNode row) {
        return Nodes.is(row.path("mblogtype"), 1)
                || !row.path("extend_info").path("ad").isEmpty()
                || Nodes.word(row.path("mark")).startsWith("followtopweibo");
    }

    /** What was gathered. */
    WeiboBody.Posts posts(BodyKind kind, WeiboBody.Paging paging) {
        return posts(kind, paging, null, Map.of());
    }

    /**
     * What was gathered.
     *
     * @param user the list's own user object, where the body has one beside the posts
     * @param states what a batch says of its ids
     */
    WeiboBody.Posts posts(BodyKind kind, WeiboBody.Paging paging, @Nullable JsonNode user, Map<Mid, Integer> states) {
        WeiboAccount account = account(user);
        WeiboBody.Left left = new WeiboBody.Left(others, promoted, repeated, unreadable);
        return new WeiboBody.Posts(
                kind, account, List.copyOf(posts.values()), states, paging, left, reading.problems());
    }

    private WeiboAccount account(@Nullable JsonNode user) {
        String owner = uid != null
                ? uid
                : users.size() == 1 ? users.keySet().iterator().next() : null;
        JsonNode facts = user != null ? user : owner == null ? null : users.get(owner);
        if (facts == null) {
            return new WeiboAccount(owner, null, Count.missing(), Count.missing());
        }
        return reading.account(owner, facts);
    }
}
