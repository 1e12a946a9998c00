package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Count;
import org.legation.core.post.WeiboNumber;

/** One reading of one body: what it needs to know, and the problems that it met. */
final class Reading {

    /** What HTML pages show instead of a zero. */
    private static final Set<String> ZERO_WORDS = Set.of("转发", "评论", "赞", "-");

    private final Instant answeredAt;
    private final @Nullable String askedFor;
    private final List<Problem> problems = new ArrayList<>();
    private boolean page;

    /**
     * Begins a reading.
     *
     * @param answeredAt when the site answered
     * @param askedFor whose posts were asked for, null if not known
     */
    Reading(Instant answeredAt, @Nullable String askedFor) {
        this.answeredAt = answeredAt;
        this.askedFor = askedFor;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable String askedFor() {
        return askedFor;
    }

    List<Problem> problems() {
        return problems;
    }

    /** From here on the body is an HTML page. */
    void isPage() {
        page = true;
    }

    void problem(String reason, JsonNode raw) {
        problems.add(new Problem(reason, raw));
    }

    /**
     * A count as the site gives it, missing if it gives none; one that is there and no number is a problem, too.
     *
     * @param floor from here on Weibo shows "at least"; null if it shows all
     */
    Count count(JsonNode of, String field, @Nullable Long floor) {
        JsonNode shown = of.path(field);
        if (Nodes.isAbsent(shown)) {
            return Count.missing();
        }
        String word = Nodes.word(shown);
        if (page && ZERO_WORDS.contains(word)) {
            return Count.of(0);
        }
        Optional<Count> count = WeiboNumber.parse(word);
        if (count.isEmpty()) {
            problem(place(of) + field + ": expected a count, found " + Nodes.shown(shown), of);
            return Count.missing();
        }
        Count known = count.get();
        return floor != null && known.point() >= floor ? new Count.Capped(known.point()) : known;
    }

    /** Of two fields that may both hold a count, the first that is there. */
    Count count(JsonNode of, String field, String other) {
        return Nodes.isAbsent(of.path(field)) ? count(of, other, (Long) null) : count(of, field, (Long) null);
    }

    /** The facts of a user object. */
    WeiboAccount account(@Nullable String uid, JsonNode user) {
        String name = Nodes.firstWord(user, "screen_name", "name");
        return new WeiboAccount(
                uid,
                name.isEmpty() ? null : name,
                count(user, "followers_count", "followers_count_str"),
                count(user, "statuses_count", (Long) null));
    }

    /** The uid of a user, who may stand there as an object or, where it was asked to be short, as a number. */
    static @Nullable String uid(JsonNode user) {
        String uid = user.isObject() ? Nodes.firstWord(user, "idstr", "id") : Nodes.word(user);
        return uid.matches("[0-9]{1,20}") ? uid : null;
    }

    /** Which post or user a problem is about. */
    static String place(JsonNode of) {
        String id = Nodes.firstWord(of, "mid", "idstr", "id");
        return id.isEmpty() ? "" : id + ": ";
    }
}
