package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/** Posts as the desktop site shows them. */
final class AjaxBodies {

    static final long CAP = 1_000_000;

    private static final String SOURCE = "<a href=\"//app.weibo.com/t/feed/6vtZb0\" rel=\"nofollow\">微博网页版</a>";
    private static final String GONE = "抱歉，此微博已被作者删除。查看帮助：http://t.cn/Rfd3rQV";
    private static final Pattern TOPIC = Pattern.compile("#([^#\\n]+)#");

    private static final Pattern LINK = Pattern.compile("http://t\\.cn/\\w+");

    private final Shared shared;

    AjaxBodies(Shared shared) {
        this.shared = shared;
    }

    /**
     * A post.
     *
     * @param whole whether a long text is shown whole
     */
    ObjectNode status(WorldAccount author, WorldPost post, boolean whole, Instant now) {
        boolean isLong = shared.has(Behaviour.LONG_TEXT_ELSEWHERE) && post.kind() == Kind.LONG;
        String text = isLong && !whole ? post.text(now) : post.wholeText(now);
        ObjectNode body = head(post.mid(), post.publishedAt());
        body.set(
                "user",
                user(author.uid(), author.nameAt(now))
                        .put("verified", true)
                        .put("verified_type", author.verifiedType())
                        .set("icon_list", Json.array()));
        body.put("can_edit", false).put("textLength", post.wholeText(now).length() * 2);
        edits(body, post.editsUntil(now));
        body.putArray("annotations").addObject().put("mapi_request", true);
        body.put("source", SOURCE)
                .put("favorited", false)
                .put("rid", "0_0_50_1_0_0_0")
                .putNull("reads_count")
                .put("cardid", "");
        pictures(body, post);
        body.put("is_paid", false).put("mblog_vip_type", 0);
        counts(body, post.counts(now));
        if (isLong) {
            body.putObject("continue_tag")
                    .put("title", "全文")
                    .put("pic", "http://h5.sinaimg.cn/upload/2015/09/25/3/timeline_card_small_article.png")
                    .put("scheme", "sinaweibo://detail?mblogid=" + post.mid())
                    .put("cleaned", true);
        }
        body.put("isLongText", isLong).put("mlevel", 0).put("content_auth", 0).put("is_show_bulletin", 2);
        body.putObject("comment_manage_info")
                .put("comment_permission_type", -1)
                .put("approval_comment_type", 0)
                .put("comment_sort_type", 0);
        topics(body, text);
        links(body, text);
        body.put("share_repost_type", 0)
                .put("showFeedRepost", false)
                .put("showFeedComment", false)
                .put("pictureViewerSign", false)
                .put("showPictureViewer", false)
                .put("mixed_count", 0);
        body.putArray("rcList");
        video(body, post, now);
        original(body, post);
        return body.put("mblogtype", 0)
                .put("region_name", "发布于 北京")
                .put("text", DesktopHtml.of(text) + (isLong && !whole ? "<span class=\"expand\">展开</span>" : ""))
                .put("text_raw", text + (isLong && !whole ? "\u200b" : ""));
    }

    static ObjectNode user(String uid, String name) {
        return OfficialBodies.person(uid, name).put("pc_new", 7).put("profile_url", "/u/" + uid);
    }

    /** What every post and comment begins with. */
    static ObjectNode head(Mid mid, Instant at) {
        ObjectNode body = Json.object();
        body.putObject("visible").put("type", 0).put("list_id", 0);
        return body.put("created_at", Dates.full(at))
                .put("id", mid.value())
                .put("idstr", mid.toString())
                .put("mid", mid.toString())
                .put("mblogid", mid.bid());
    }

    private void counts(ObjectNode body, Engagement counts) {
        long cap = shared.has(Behaviour.ODD_COUNTS) ? CAP : Long.MAX_VALUE;
        body.putObject("number_display_strategy")
                .put("apply_scenario_flag", 19)
                .put("display_text_min_number", CAP)
                .put("display_text", "100万+");
        body.put("reposts_count", Math.min(cap, counts.reposts().point()))
                .put("comments_count", Math.min(cap, counts.comments().point()))
                .put("attitudes_count", Math.min(cap, counts.likes().point()))
                .put("attitudes_status", 0);
    }

    private static void edits(ObjectNode body, List<Edit> edits) {
        if (!edits.isEmpty()) {
            body.put("edit_count", edits.size())
                    .put("edit_at", Dates.full(edits.get(edits.size() - 1).at()));
        }
    }

    private static void pictures(ObjectNode body, WorldPost post) {
        List<String> ids = Pictures.ids(post);
        ArrayNode list = body.putArray("pic_ids");
        ids.forEach(list::add);
        body.put("pic_num", ids.size());
        if (ids.isEmpty()) {
            return;
        }
        ObjectNode infos = body.putObject("pic_infos");
        for (String id : ids) {
            ObjectNode info = infos.putObject(id);
            for (String size : List.of("thumbnail", "bmiddle", "large", "original", "mw2000")) {
                info.putObject(size)
                        .put("url", Pictures.url(id, size))
                        .put("width", 1920)
                        .put("height", 1080)
                        .put("cut_type", 1);
            }
            info.put("type", "pic").put("pic_status", 1);
        }
    }

    private static void topics(ObjectNode body, String text) {
        ArrayNode topics = body.putArray("topic_struct");
        Matcher topic = TOPIC.matcher(text);
        while (topic.find()) {
            topics.addObject()
                    .put("title", "")
                    .put("topic_url", "sinaweibo://searchall?q=x")
                    .put("topic_title", topic.group(1));
        }
    }

    private static void links(ObjectNode body, String text) {
        ArrayNode links = body.putArray("url_struct");
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            links.addObject()
                    .put("url_title", "网页链接")
                    .put("short_url", link.group())
                    .put("ori_url", link.group())
                    .put("long_url", "https://example.org/" + link.group().substring("http://t.cn/".length()))
                    .put("url_type", 0);
        }
    }

    private static void video(ObjectNode body, WorldPost post, Instant now) {
        if (post.kind() != Kind.VIDEO) {
            return;
        }
        ObjectNode page = body.putObject("page_info")
                .put("type", "11")
                .put("object_type", "video")
                .put("object_id", "1034:" + post.mid().value())
                .put("page_title", "虚构的微博视频");
        page.putObject("media_info")
                .put("online_users_number", 20 * post.counts(now).likes().point())
                .put("duration", 103.165);
    }

    private void original(ObjectNode body, WorldPost post) {
        Original original = post.original();
        if (original == null) {
            return;
        }
        if (post.kind() == Kind.FAST_REPOST) {
            body.put("ori_mid", original.mid().toString());
        }
        boolean gone = shared.has(Behaviour.REPOST_OF_DELETED) && post.kind() == Kind.REPOST_OF_DELETED;
        ObjectNode inner = head(original.mid(), original.mid().publishedAt().orElseThrow());
        if (gone) {
            inner.put("created_at", "")
                    .put("deleted", "1")
                    .put("text", GONE)
                    .put("text_raw", GONE)
                    .putNull("user");
        } else {
            long size = Dice.below(5000, original.mid().value());
            inner.put("text", DesktopHtml.of(original.text())).put("text_raw", original.text());
            inner.put("reposts_count", size / 8).put("comments_count", size / 5).put("attitudes_count", size);
            inner.set("user", user(original.uid(), original.name()));
        }
        body.set("retweeted_status", inner);
    }
}
