package org.legation.adapters.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/** Reads one post of any dialect. */
final class PostReader {

    private static final Pattern SCHEME_BID = Pattern.compile("[?&]mblogid=([0-9a-zA-Z]+)");
    private static final Pattern NOTICE = Pattern.compile("^(?:抱歉，)?此微博已被(?:原)?作者删除");
    private static final Duration SKEW = Duration.ofHours(1);

    /** What Weibo calls these ways to show a post in {@code visible.type}. */
    private static final int FRIENDS_ONLY = 4;

    private static final int FANS_ONLY = 10;
    private static final int UNREADABLE = -1;

    private final Dialect dialect;
    private final boolean whole;
    private final Reading reading;

    /**
     * Prepares reading.
     *
     * @param whole whether such a body shows long texts whole; lists show their beginning
     */
    PostReader(Dialect dialect, boolean whole, Reading reading) {
        this.dialect = dialect;
        this.whole = whole;
        this.reading = reading;
    }

    WeiboPost read(JsonNode post) {
        return read(post, MissingNode.getInstance());
    }

    /**
     * Reads a post.
     *
     * @param card what it stands on; missing if on nothing
     * @throws IllegalArgumentException naming the field without which it is no post
     */
    WeiboPost read(JsonNode post, JsonNode card) {
        Mid mid = mid(post, card);
        boolean deleted = isDeleted(post);
        String uid = Reading.uid(Nodes.isAbsent(post.path("user")) ? post.path("uid") : post.path("user"));
        if (uid == null && !deleted) {
            throw new IllegalArgumentException("user.id: expected the author's uid, found "
                    + Nodes.shown(post.path("user").path("id")));
        }
        boolean fast = !Nodes.firstWord(post, "ori_mid").matches("0?");
        RepostOf repostOf = repostOf(post, fast);
        PostTexts texts = PostTexts.of(post, dialect, whole, repostOf != null, reading);
        int edits = edits(post);
        return new WeiboPost(
                mid,
                bid(post, card, mid),
                uid,
                Nodes.text(post.path("user").path("screen_name")),
                publishedAt(post, mid),
                repostOf == null ? PostType.ORIGINAL : PostType.REPOST,
                fast,
                deleted ? null : texts.text(),
                deleted ? null : fast ? "" : texts.ownText(),
                texts.truncated() && !deleted,
                edits,
                editedAt(post),
                visibility(post),
                isPinned(post, card),
                deleted,
                counts(post),
                repostOf,
                texts.topics(),
                PostMedia.pictures(post),
                PostMedia.hasVideo(post));
    }

    /** The mid; in 2011 a post's {@code id} was another, shorter number. */
    private static Mid mid(JsonNode post, JsonNode card) {
        for (String field : new String[] {"mid", "idstr", "id"}) {
            String id = Nodes.word(post.path(field));
            if (id.matches("[1-9][0-9]{0,17}")) {
                return Mid.parse(id);
            }
        }
        String bid = shownBid(post, card);
        if (bid.isEmpty()) {
            throw new IllegalArgumentException("id: expected up to 18 digits, found " + Nodes.shown(post.path("id")));
        }
        return Mid.fromBid(bid);
    }

    private static String bid(JsonNode post, JsonNode card, Mid mid) {
        String shown = shownBid(post, card);
        return shown.isEmpty() ? mid.bid() : shown;
    }

    private static String shownBid(JsonNode post, JsonNode card) {
        String bid = Nodes.firstWord(post, "bid", "mblogid");
        if (isBid(bid)) {
            return bid;
        }
        Matcher scheme = SCHEME_BID.matcher(Nodes.word(card.path("scheme")));
        return scheme.find() && isBid(scheme.group(1)) ? scheme.group(1) : "";
    }

    private static boolean isBid(String text) {
        try {
            return text.length() > 4 && Mid.fromBid(text).value() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Instant publishedAt(JsonNode post, Mid mid) {
        String shown = Nodes.word(post.path("created_at"));
        Instant latest = reading.answeredAt().plus(SKEW);
        return WeiboTime.parse(shown)
                .or(() -> mid.publishedAt().filter(moment -> !moment.isAfter(latest)))
                .or(() -> WeiboTime.resolve(shown, reading.answeredAt()))
                .or(mid::publishedAt)
                .orElseThrow(() -> new IllegalArgumentException("created_at: expected a moment such as"
                        + " Fri Nov 20 09:30:15 +0800 2026, found " + Nodes.shown(post.path("created_at"))));
    }

    /** Batches show the notice alone, without an author. */
    private static boolean isDeleted(JsonNode post) {
        boolean notice = Nodes.isAbsent(post.path("user"))
                && NOTICE.matcher(Nodes.word(post.path("text"))).find();
        return notice || Nodes.isTrue(post.path("deleted")) || Nodes.isTrue(post.path("is_deleted"));
    }

    private @Nullable RepostOf repostOf(JsonNode post, boolean fast) {
        JsonNode original = post.path("retweeted_status");
        if (original.isObject()) {
            boolean gone = isDeleted(original) || Nodes.isAbsent(original.path("user"));
            String notice = Nodes.word(original.path("text"));
            return new RepostOf(
                    originalMid(original).orElse(null),
                    gone
                            ? notice.isEmpty() && isDeleted(original)
                                    ? RepostOf.Unavailable.DELETED
                                    : RepostOf.Unavailable.ofNotice(notice)
                            : RepostOf.Unavailable.NOT);
        } else if (!Nodes.isAbsent(original)) {
            reading.problem(
                    Reading.place(post) + "retweeted_status: expected an object, found " + Nodes.shown(original), post);
            return new RepostOf(null, RepostOf.Unavailable.OTHER);
        }
        return fast ? new RepostOf(fastMid(post), RepostOf.Unavailable.NOT) : null;
    }

    private static @Nullable Mid fastMid(JsonNode post) {
        String mid = Nodes.firstWord(post, "ori_mid");
        return mid.matches("[1-9][0-9]{0,17}") ? Mid.parse(mid) : null;
    }

    private static Optional<Mid> originalMid(JsonNode original) {
        try {
            return Optional.of(mid(original, MissingNode.getInstance()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int edits(JsonNode post) {
        JsonNode count = post.path("edit_count");
        boolean edited = Nodes.isTrue(post.path("edit_config").path("edited"));
        if (Nodes.isAbsent(count)) {
            return edited ? 1 : 0;
        }
        String word = Nodes.word(count);
        if (!word.matches("[0-9]{1,6}")) {
            reading.problem(
                    Reading.place(post) + "edit_count: expected how often it was edited, found " + Nodes.shown(count),
                    post);
            return edited ? 1 : 0;
        }
        return Math.max(Integer.parseInt(word), edited ? 1 : 0);
    }

    private @Nullable Instant editedAt(JsonNode post) {
        String shown = Nodes.word(post.path("edit_at"));
        if (shown.isEmpty()) {
            return null;
        }
        Optional<Instant> moment = WeiboTime.resolve(shown, reading.answeredAt());
        if (moment.isEmpty()) {
            reading.problem(
                    Reading.place(post) + "edit_at: expected a moment such as Fri Nov 20 09:30:15 +0800 2026, found "
                            + Nodes.shown(post.path("edit_at")),
                    post);
        }
        return moment.orElse(null);
    }

    private int visibility(JsonNode post) {
        JsonNode visible = post.path("visible");
        JsonNode type = visible.isObject() ? visible.path("type") : visible;
        if (!Nodes.isAbsent(type)) {
            String word = Nodes.word(type);
            if (!word.matches("[0-9]{1,4}") || !visible.isObject()) {
                reading.problem(
                        Reading.place(post) + "visible.type: expected a number, found " + Nodes.shown(visible), post);
                return UNREADABLE;
            } else if (!word.matches("0+")) {
                return Integer.parseInt(word);
            }
        }
        String label = Nodes.word(post.path("title").path("text"));
        return label.contains("粉丝可见") ? FANS_ONLY : label.contains("好友圈") ? FRIENDS_ONLY : 0;
    }

    private static boolean isPinned(JsonNode post, JsonNode card) {
        return Nodes.is(post.path("mblogtype"), 2)
                || Nodes.isTrue(post.path("isTop"))
                || Nodes.isTrue(post.path("is_top"))
                || Nodes.isTrue(card.path("is_top"))
                || Nodes.word(post.path("title").path("text")).equals("置顶")
                || Nodes.word(card.path("profile_type_id")).startsWith("proweibotop");
    }

    private Engagement counts(JsonNode post) {
        String cap = Nodes.word(post.path("number_display_strategy").path("display_text_min_number"));
        Long floor = cap.matches("[1-9][0-9]{0,14}") ? (Long) Long.parseLong(cap) : null;
        return new Engagement(
                reading.count(post, "reposts_count", floor),
                reading.count(post, "comments_count", floor),
                reading.count(post, "attitudes_count", floor));
    }
}
