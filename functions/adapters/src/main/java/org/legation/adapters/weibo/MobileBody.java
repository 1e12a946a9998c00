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
 */
public record MobileBody(Account account, Timeline timeline) {

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
        JsonNode author = null;
        for (JsonNode mblog : mblogs(data.path("cards"))) {
            boolean others = !mblog.path("user").path("id").asText().equals(uid);
            boolean hidden = mblog.path("visible").path("type").asInt(0) != 0;
            if (!others && !hidden) {
                ShownPost post = post(mblog);
                posts.putIfAbsent(post.mid(), post);
                author = mblog.path("user");
            }
        }
        Account account = account(uid, author);
        Count followers = author == null ? Count.missing() : count(author.path("followers_count"), null);
        return new MobileBody(account, new Timeline(uid, observedAt, "mobile", followers, List.copyOf(posts.values())));
    }

    /** Reads a profile: an account and its followers, without posts. */
    public static MobileBody ofProfile(JsonNode body, Instant observedAt) {
        JsonNode user = body.path("data").path("userInfo");
        String uid = user.path("id").asText();
        Count followers = count(user.path("followers_count"), null);
        return new MobileBody(account(uid, user), new Timeline(uid, observedAt, "mobile", followers, List.of()));
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

    private static ShownPost post(JsonNode mblog) {
        Mid mid = Mid.parse(mblog.path("id").asText());
        Instant publishedAt = WeiboTime.parse(mblog.path("created_at").asText())
                .or(mid::publishedAt)
                .orElseThrow(
                        () -> new IllegalArgumentException("mblog " + mid + ": created_at: expected a moment such as"
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
                        count(mblog.path("reposts_count"), floor),
                        count(mblog.path("comments_count"), floor),
                        count(mblog.path("attitudes_count"), floor)),
                text == null ? null : PostHtml.text(text));
    }

    /**
     * A count as the site gives it; what is no number is missing.
     *
     * @param floor from here on Weibo shows "at least"; null if it shows all
     */
    private static Count count(JsonNode shown, @Nullable Long floor) {
        Optional<Count> count = Optional.empty();
        if (shown.isIntegralNumber() && shown.longValue() >= 0) {
            count = Optional.of(Count.of(shown.longValue()));
        } else if (shown.isTextual()) {
            count = WeiboNumber.parse(shown.textValue());
        }
        return count.map(known -> floor != null && known.point() >= floor ? new Count.Capped(known.point()) : known)
                .orElse(Count.missing());
    }

    private static Account account(String uid, @Nullable JsonNode user) {
        String name = user == null ? "" : user.path("screen_name").asText();
        return new Account(uid, name.isBlank() ? uid : name, null, AgencyKind.OTHER, null, false);
    }
}
