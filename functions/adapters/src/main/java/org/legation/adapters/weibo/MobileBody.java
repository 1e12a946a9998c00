package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.post.WeiboNumber;

/**
 * A body of m.weibo.cn, as the site answers.
 *
 * @param account whose it is
 * @param timeline what it shows
 * @param problems what could not be read; a post of which only a count is unreadable is shown without that count
 */
public record MobileBody(Account account, Timeline timeline, List<Problem> problems) {

    private static final String LIST_CONTAINER = "107603";

    /** What a body is, told by its shape. */
    public enum Kind {
        /** An account's list of posts. */
        LIST,
        /** An account's profile. */
        PROFILE,
        /** The long text of a post. */
        LONG_TEXT,
        /** An answer that holds no account's posts: "nothing here", a login page, the owner of a cookie. */
        NOTHING,
        /** A shape we do not know. */
        UNKNOWN
    }

    /**
     * A part of a body that is not as expected.
     *
     * @param reason which field, what was expected
     * @param raw the part
     */
    public record Problem(String reason, JsonNode raw) {}

    public MobileBody {
        problems = List.copyOf(problems);
    }

    /** Tells what a body is. */
    public static Kind kindOf(JsonNode body) {
        JsonNode data = body.path("data");
        if (data.path("cards").isArray() && !data.path("cards").isEmpty()) {
            return Kind.LIST;
        } else if (data.path("userInfo").path("id").isNumber()) {
            return Kind.PROFILE;
        } else if (data.path("longTextContent").isTextual()) {
            return Kind.LONG_TEXT;
        } else if (body.path("ok").isInt() && body.path("ok").intValue() != 1) {
            return Kind.NOTHING;
        }
        return body.path("ok").intValue() == 1 && data.path("user").has("screen_name") ? Kind.NOTHING : Kind.UNKNOWN;
    }

    /**
     * Reads a list of posts.
     *
     * @throws IllegalArgumentException saying what is missing
     */
    public static MobileBody ofList(JsonNode body, Instant observedAt) {
        JsonNode data = body.path("data");
        String container = data.path("cardlistInfo").path("containerid").asText();
        if (!container.matches(LIST_CONTAINER + "[0-9]+")) {
            throw new IllegalArgumentException("data.cardlistInfo.containerid: expected " + LIST_CONTAINER
                    + " and a uid, found '" + container + "'");
        }
        String uid = container.substring(LIST_CONTAINER.length());
        Map<Mid, ShownPost> posts = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        JsonNode author = null;
        for (JsonNode mblog : mblogs(data.path("cards"))) {
            try {
                if (isShownBy(uid, mblog)) {
                    ShownPost post = post(mblog, problems);
                    posts.putIfAbsent(post.mid(), post);
                    author = mblog.path("user");
                }
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(place(mblog) + e.getMessage(), mblog));
            }
        }
        Count followers = author == null ? Count.missing() : followers(author, problems);
        Timeline timeline = new Timeline(uid, observedAt, "mobile", followers, List.copyOf(posts.values()));
        return new MobileBody(account(uid, author), timeline, problems);
    }

    /** Reads a profile: an account and its followers, without posts. */
    public static MobileBody ofProfile(JsonNode body, Instant observedAt) {
        JsonNode user = body.path("data").path("userInfo");
        String uid = user.path("id").asText();
        List<Problem> problems = new ArrayList<>();
        Timeline timeline = new Timeline(uid, observedAt, "mobile", followers(user, problems), List.of());
        return new MobileBody(account(uid, user), timeline, problems);
    }

    /** Whether a post is the account's own and anybody may see it. */
    private static boolean isShownBy(String uid, JsonNode mblog) {
        JsonNode author = mblog.path("user").path("id");
        if (author.isMissingNode() || author.isNull()) {
            if (mblog.path("deleted").asText().equals("1")) {
                return false;
            }
            throw new IllegalArgumentException("user.id: expected the author's uid, found nothing");
        }
        return author.asText().equals(uid) && mblog.path("visible").path("type").asInt(0) == 0;
    }

    private static Count followers(JsonNode user, List<Problem> problems) {
        return count(user, "followers_count", null, problems);
    }

    /** The posts among the cards: those of type 9, also inside groups of type 11. */
    private static List<JsonNode> mblogs(JsonNode cards) {
        List<JsonNode> mblogs = new ArrayList<>();
        for (JsonNode card : cards) {
            switch (card.path("card_type").asInt()) {
                case 9 -> {
                    if (card.path("mblog").isObject()) {
                        mblogs.add(card.path("mblog"));
                    }
                }
                case 11 -> mblogs.addAll(mblogs(card.path("card_group")));
                default -> {
                    // Information rows, links, users and decorations hold no posts.
                }
            }
        }
        return mblogs;
    }

    private static ShownPost post(JsonNode mblog, List<Problem> problems) {
        String id = mblog.path("id").asText();
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("id: expected up to 18 digits, found " + mblog.path("id"));
        }
        Mid mid = Mid.parse(id);
        Instant publishedAt = WeiboTime.parse(mblog.path("created_at").asText())
                .or(mid::publishedAt)
                .orElseThrow(() -> new IllegalArgumentException("created_at: expected a moment such as"
                        + " Fri Nov 20 09:30:15 +0800 2026, found " + mblog.path("created_at")));
        JsonNode cap = mblog.path("number_display_strategy").path("display_text_min_number");
        Long floor = cap.canConvertToLong() && cap.isNumber() ? (Long) cap.longValue() : null;
        boolean repost = mblog.path("retweeted_status").isObject();
        String text = repost && mblog.path("raw_text").isTextual()
                ? mblog.path("raw_text").textValue()
                : mblog.path("text").textValue();
        return new ShownPost(
                mid,
                publishedAt,
                repost ? PostType.REPOST : PostType.ORIGINAL,
                new Engagement(
                        count(mblog, "reposts_count", floor, problems),
                        count(mblog, "comments_count", floor, problems),
                        count(mblog, "attitudes_count", floor, problems)),
                text == null ? null : PostHtml.text(text));
    }

    /**
     * A count as the site gives it, missing if it gives none; one that is there and no number is a problem, too.
     *
     * @param floor from here on Weibo shows "at least"; null if it shows all
     */
    private static Count count(JsonNode of, String field, @Nullable Long floor, List<Problem> problems) {
        JsonNode shown = of.path(field);
        if (shown.isMissingNode() || shown.isNull()) {
            return Count.missing();
        }
        boolean readable = shown.isTextual() || shown.isIntegralNumber();
        Optional<Count> count = readable ? WeiboNumber.parse(shown.asText()) : Optional.empty();
        if (count.isEmpty()) {
            problems.add(new Problem(place(of) + field + ": expected a count, found " + shown, of));
            return Count.missing();
        }
        Count known = count.get();
        return floor != null && known.point() >= floor ? new Count.Capped(known.point()) : known;
    }

    private static String place(JsonNode mblogOrUser) {
        return mblogOrUser.has("id") ? mblogOrUser.path("id").asText() + ": " : "";
    }

    private static Account account(String uid, @Nullable JsonNode user) {
        String name = user == null ? "" : user.path("screen_name").asText();
        return new Account(uid, name.isBlank() ? uid : name, null, AgencyKind.OTHER, null, false);
    }
}
