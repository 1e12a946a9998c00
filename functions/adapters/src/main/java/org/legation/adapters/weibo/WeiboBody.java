package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/**
 * What a raw body of Weibo says, whichever of its interfaces gave it. The one normaliser of bodies: what it is, is told
 * by its shape. It is lenient with every field and strict with the envelope alone.
 */
public sealed interface WeiboBody {

    /** What the body is. */
    BodyKind kind();

    /**
     * Posts.
     *
     * @param account whose list it is; without a uid if the body does not say so and has posts of several
     * @param posts each once, in the order of the body
     * @param states by id, what a batch says of each; empty for other bodies
     * @param left what stood there and is not among the posts
     * @param problems what could not be read; a post of which only a part is unreadable is among the posts without it
     */
    record Posts(
            BodyKind kind,
            WeiboAccount account,
            List<WeiboPost> posts,
            Map<Mid, Integer> states,
            Paging paging,
            Left left,
            List<Problem> problems)
            implements WeiboBody {
        public Posts {
            posts = List.copyOf(posts);
            states = Map.copyOf(states);
            problems = List.copyOf(problems);
        }

        /** The accounts to which the posts belong: the list's own, or all authors where it is nobody's. */
        public Set<String> uids() {
            Set<String> uids = new TreeSet<>();
            if (account.uid() != null) {
                return Set.of(account.uid());
            }
            posts.forEach(post -> Optional.ofNullable(post.accountId()).ifPresent(uids::add));
            return uids;
        }

        /** How many records the body holds, which is what a source charges for. */
        public int records() {
            return posts.size() + left.others + left.promoted + left.repeated + left.unreadable;
        }

        /** What core learns of one account's posts: those that are its own, are there and anybody may see. */
        public List<ShownPost> shown(String uid) {
            return posts.stream().flatMap(post -> post.shown(uid).stream()).toList();
        }
    }

    /**
     * Where a list goes on.
     *
     * @param cursor what to send to get the next page, null if the body gives nothing
     * @param total how many posts the site says there are, which is a hint; null if it does not
     * @param ends whether the body says that nothing follows
     * @param note what the site says about the list's end, such as that only half a year is shown; null if nothing
     */
    record Paging(
            @Nullable Cursor cursor,
            @Nullable Long total,
            boolean ends,
            @Nullable String note) {
        static final Paging NONE = new Paging(null, null, true, null);
    }

    /**
     * A place in a list: opaque, to be sent back unchanged.
     *
     * @param parameter {@code since_id}, {@code page} or {@code next_cursor}
     */
    record Cursor(String parameter, String value) {}

    /**
     * How many posts were left out.
     *
     * @param others liked or recommended posts of other authors
     * @param promoted advertisements
     * @param repeated pinned posts that stood at their natural place, too
     * @param unreadable what should have been posts; each is among the problems
     */
    record Left(int others, int promoted, int repeated, int unreadable) {}

    /** An account without posts. */
    record Profile(BodyKind kind, WeiboAccount account, List<Problem> problems) implements WeiboBody {
        public Profile {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The whole text of one post, which the body does not name.
     *
     * @param text null if there is no longer text
     * @param counts missing where the body has none
     */
    record LongText(BodyKind kind, @Nullable String text, Engagement counts, List<Problem> problems)
            implements WeiboBody {
        public LongText {
            problems = List.copyOf(problems);
        }
    }

    /** Counts alone. Deleted posts are silently left out by the site. */
    record Counts(BodyKind kind, Map<Mid, Engagement> counts, List<Problem> problems) implements WeiboBody {
        public Counts {
            counts = new LinkedHashMap<>(counts);
            problems = List.copyOf(problems);
        }
    }

    /**
     * No answer to what was asked. These are its pieces; what they mean depends on what was asked and how the answer
     * came.
     *
     * @param ok 0, -100 …; null if not there
     * @param errno the mobile site's number
     * @param errorCode the number or word of the other interfaces
     * @param message the site's words
     * @param url where it sends its reader
     */
    record Refusal(
            BodyKind kind,
            @Nullable String ok,
            @Nullable String errno,
            @Nullable String errorCode,
            @Nullable String message,
            @Nullable String url)
            implements WeiboBody {}

    /** A body that is known and not kept, because it is about people. */
    record NotKept(BodyKind kind) implements WeiboBody {}

    /**
     * Reads a body: JSON, or a page of HTML that holds a post.
     *
     * @param answeredAt when the site answered, for times that are relative to it
     * @throws UnknownShapeException naming what was looked for
     */
    static WeiboBody of(String body, Instant answeredAt) {
        return of(body, answeredAt, null);
    }

    /**
     * Reads a body.
     *
     * @param askedFor the uid whose posts were asked for, where the caller knows it; null if not
     * @throws UnknownShapeException naming what was looked for
     */
    static WeiboBody of(String body, Instant answeredAt, @Nullable String askedFor) {
        Reading reading = new Reading(answeredAt, askedFor);
        String text = body.startsWith("\ufeff") ? body.substring(1) : body;
        return text.stripLeading().startsWith("<")
                ? PageShapes.read(text, reading)
                : of(BodyJson.read(text), answeredAt, askedFor);
    }

    /**
     * Reads a body that is JSON.
     *
     * @throws UnknownShapeException naming what was looked for
     */
    static WeiboBody of(JsonNode body, Instant answeredAt, @Nullable String askedFor) {
        Reading reading = new Reading(answeredAt, askedFor);
        return RefusalShapes.read(body)
                .or(() -> PeopleShapes.read(body))
                .or(() -> GatewayShapes.read(body, reading))
                .or(() -> MobileShapes.read(body, reading))
                .or(() -> AjaxShapes.read(body, reading))
                .or(() -> OpenShapes.read(body, reading))
                .orElseThrow(() -> new UnknownShapeException("shape: expected one of data.cards, data.userInfo,"
                        + " data.user, data.list, data.longTextContent, data.id, id, statuses, result, error or ok"
                        + " other than 1, found " + BodySkeleton.outline(body)));
    }

    /**
     * Reads JSON as Weibo's servers write it.
     *
     * @throws UnknownShapeException if it is none
     */
    static JsonNode json(String body) {
        return BodyJson.read(body.startsWith("\ufeff") ? body.substring(1) : body);
    }

    /** The refusal that a body is, if it is one. */
    static Optional<Refusal> refusal(JsonNode body) {
        return RefusalShapes.read(body).map(Refusal.class::cast);
    }
}
