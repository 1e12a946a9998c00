package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/** Writes posts and people as the mobile site's JSON does. */
final class MobileBodies {

    private static final List<String> DEVICES = List.of("微博网页版", "iPhone客户端", "微博视频号", "", "定时微博");

    private final Shared shared;
    private final MobileMedia media;

    MobileBodies(Shared shared) {
        this.shared = shared;
        this.media = new MobileMedia(shared.has(Behaviour.ODD_MEDIA));
    }

    /** A post as lists show it. */
    ObjectNode mblog(WorldPost post, WorldAccount author, Instant now) {
        ObjectNode mblog = post(post, author, now, listText(post, now));
        mblog.put("isLongText", elsewhere(post, now));
        return mblog;
    }

    /** A post as the page of that post shows it: with its whole text. */
    ObjectNode wholeMblog(WorldPost post, WorldAccount author, Instant now) {
        String text = MobileText.html(post.wholeText(now), post.mid().value());
        return post(post, author, now, text).put("isLongText", post.kind() == Kind.LONG);
    }

    /** Whether the list shows only the beginning of a post's text. */
    boolean elsewhere(WorldPost post, Instant now) {
        return shared.has(Behaviour.LONG_TEXT_ELSEWHERE)
                && post.longText(now).isPresent()
                && post.wholeText(now).length() > WorldPost.SHORT;
    }

    /** Marks a post as pinned. */
    static void pin(ObjectNode mblog) {
        mblog.put("mblogtype", 2).put("isTop", 1);
        mblog.putObject("title").put("text", "置顶").put("base_color", 1);
    }

    /** The short form of an account that stands in a post. */
    ObjectNode user(WorldAccount account, Instant now) {
        ObjectNode user = Json.object()
                .put("id", Long.parseLong(account.uid()))
                .put("screen_name", account.nameAt(now))
                .put("profile_url", "https://m.weibo.cn/u/" + account.uid())
                .put("statuses_count", account.statusesAt(now))
                .put("verified", true)
                .put("verified_type", account.verifiedType());
        user.set("followers_count", followers(account, now));
        return user.put("follow_count", 34);
    }

    /** Followers: rounded where they are many, or a number. */
    JsonNode followers(WorldAccount account, Instant now) {
        long followers = account.followersAt(now);
        return shared.has(Behaviour.ODD_COUNTS)
                ? Json.text(MobileCounts.rounded(followers))
                : LongNode.valueOf(followers);
    }

    /** Somebody of the crowd, as comments and reposts show them. */
    static ObjectNode person(String uid, String name) {
        return Json.object()
                .put("id", Long.parseLong(uid))
                .put("screen_name", name)
                .put("profile_image_url", "https://tvax2.sinaimg.cn/crop.0.0.50.50.180/simulator.jpg")
                .put("verified", false)
                .put("verified_type", -1)
                .put("mbtype", 2)
                .put("profile_url", "https://m.weibo.cn/u/" + uid)
                .put("followers_count", "12")
                .put("gender", "m");
    }

    /** A post by somebody else: an advertisement, one that the account liked, or a repost of one of its posts. */
    static ObjectNode foreign(Mid mid, String uid, String name, String text) {
        Instant at = mid.publishedAt().orElse(Instant.EPOCH);
        ObjectNode mblog = Json.object();
        visible(mblog, Visibility.PUBLIC);
        mblog.put("created_at", Dates.full(at)).put("id", mid.toString()).put("mid", mid.toString());
        mblog.put("text", MobileText.html(text, mid.value())).put("source", "");
        mblog.putArray("pic_ids");
        mblog.set("user", person(uid, name));
        return mblog.put("reposts_count", 3)
                .put("comments_count", 5)
                .put("attitudes_count", 80)
                .put("isLongText", false)
                .put("mblogtype", 0)
                .put("pic_num", 0)
                .put("bid", mid.bid());
    }

    private ObjectNode post(WorldPost post, WorldAccount author, Instant now, String text) {
        long key = post.mid().value();
        ObjectNode mblog = Json.object();
        visible(mblog, post.visibilityAt(now));
        mblog.put("created_at", Dates.full(post.publishedAt()))
                .put("id", post.mid().toString())
                .put("mid", post.mid().toString())
                .put("can_edit", false)
                .put("text", text)
                .put("textLength", text.length())
                .put("source", DEVICES.get(Dice.below(DEVICES.size(), key)))
                .put("favorited", false);
        mblog.set("user", user(author, now));
        edits(mblog, post, now);
        counts(mblog, post.counts(now), key);
        mblog.put("pending_approval_count", 0).put("mblogtype", 0).put("mlevel", 0);
        media.write(mblog, post, post.firstText());
        repost(mblog, post, now);
        if (post.visibilityAt(now) == Visibility.FANS) {
            mblog.putObject("title").put("text", "仅粉丝可见").put("base_color", 1);
        }
        boolean noBid = shared.has(Behaviour.ODD_MEDIA) && Dice.below(30, key) == 0;
        return mblog.put("bid", noBid ? "" : post.mid().bid()).put("region_name", "发布于 北京");
    }

    private static void visible(ObjectNode mblog, Visibility visibility) {
        mblog.putObject("visible").put("type", visibility.type()).put("list_id", 0);
    }

    private String listText(WorldPost post, Instant now) {
        long key = post.mid().value();
        if (elsewhere(post, now)) {
            return MobileText.html(post.text(now), key) + " ...<a href=\"/status/" + post.mid() + "\">全文</a>";
        }
        return MobileText.html(post.wholeText(now), key);
    }

    private static void edits(ObjectNode mblog, WorldPost post, Instant now) {
        List<Edit> edits = post.editsUntil(now);
        if (!edits.isEmpty()) {
            mblog.put("edit_count", edits.size())
                    .put("edit_at", Dates.full(edits.get(edits.size() - 1).at()))
                    .put("version", edits.size());
        }
        mblog.putObject("edit_config").put("edited", !edits.isEmpty());
    }

    private void counts(ObjectNode mblog, Engagement counts, long key) {
        boolean odd = shared.has(Behaviour.ODD_COUNTS);
        mblog.set("reposts_count", count(odd, counts.reposts(), key + 1));
        mblog.set("comments_count", count(odd, counts.comments(), key + 2));
        mblog.set("attitudes_count", count(odd, counts.likes(), key + 3));
        if (odd) {
            mblog.putObject("number_display_strategy")
                    .put("apply_scenario_flag", Dice.below(2, key) == 0 ? 3 : 19)
                    .put("display_text_min_number", MobileCounts.CAP)
                    .put("display_text", "100万+");
        }
    }

    private static JsonNode count(boolean odd, Count count, long key) {
        return odd ? MobileCounts.odd(count.point(), key) : LongNode.valueOf(count.point());
    }

    private void repost(ObjectNode mblog, WorldPost post, Instant now) {
        Original original = post.original();
        if (original == null) {
            return;
        }
        boolean gone = post.kind() == Kind.REPOST_OF_DELETED && shared.has(Behaviour.REPOST_OF_DELETED);
        mblog.set(
                "retweeted_status",
                gone ? gone(original) : foreign(original.mid(), original.uid(), original.name(), original.text()));
        mblog.put("repost_type", 1).put("raw_text", post.text(now));
    }

    private static ObjectNode gone(Original original) {
        String help = "查看帮助：<a href=\"http://t.cn/Rfd3rQV\">网页链接</a>";
        List<String> texts = List.of(
                "抱歉，此微博已被作者删除。" + help,
                "抱歉，作者已设置仅展示半年内微博，此微博已不可见。",
                "抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。" + help,
                "该账号因被投诉违反法律法规和《微博社区公约》的相关规定，现已无法查看。");
        ObjectNode status = Json.object()
                .put("created_at", "")
                .put("id", original.mid().toString())
                .put("mid", original.mid().toString())
                .put("idstr", original.mid().toString())
                .put("text", texts.get(Dice.below(texts.size(), original.mid().value())));
        if (Dice.below(3, original.mid().value()) == 0) {
            status.put("deleted", 1);
        } else {
            status.put("deleted", "1");
        }
        return status.putNull("user").put("bid", "");
    }
}
