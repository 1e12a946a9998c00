package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes what a post carries besides text, as the mobile site does. */
final class MobileMedia {

    private final boolean odd;

    MobileMedia(boolean odd) {
        this.odd = odd;
    }

    void write(ObjectNode mblog, WorldPost post, String text) {
        long key = post.mid().value();
        List<String> pictures = Pictures.ids(post);
        ArrayNode ids = mblog.putArray("pic_ids");
        pictures.forEach(ids::add);
        mblog.put("pic_types", "").put("pic_num", pictures.size());
        if (!pictures.isEmpty()) {
            String first = pictures.get(0);
            mblog.put("thumbnail_pic", Pictures.url(first, "thumbnail"));
            mblog.put("bmiddle_pic", Pictures.url(first, "bmiddle"));
            mblog.put("original_pic", Pictures.url(first, "large"));
            mblog.set("pics", pictures(pictures, odd ? Dice.below(8, key) : 7));
        }
        if (post.kind() == Kind.VIDEO) {
            mblog.set("page_info", video(post, odd && Dice.below(4, key) == 0));
        } else if (post.kind() == Kind.ARTICLE) {
            mblog.set("page_info", article(key));
        } else if (odd && text.startsWith("#")) {
            mblog.set("page_info", topic(text));
        }
    }

    private static JsonNode pictures(List<String> ids, int form) {
        if (form == 0) {
            ObjectNode byNumber = Json.object();
            for (int i = 0; i < ids.size(); i++) {
                byNumber.set(Integer.toString(i), picture(ids.get(i), 7));
            }
            return byNumber;
        }
        ArrayNode list = Json.array();
        if (form == 1) {
            list.addNull();
        }
        ids.forEach(id -> list.add(picture(id, form)));
        return list;
    }

    private static ObjectNode picture(String id, int form) {
        ObjectNode picture = Json.object()
                .put("pid", id)
                .put("url", Pictures.url(id, "orj360"))
                .put("size", "orj360");
        picture.putObject("geo").put("width", 480).put("height", 270).put("croped", false);
        ObjectNode large = picture.putObject("large").put("size", "large").put("url", Pictures.url(id, "large"));
        large.putObject("geo").put("width", "1920").put("height", "1080").put("croped", false);
        if (form == 2) {
            picture.put("type", "livephoto").put("videoSrc", "https://video.weibo.com/media/play?livephoto=" + id);
        } else if (form == 3) {
            picture.put("type", "gif");
        }
        return picture;
    }

    private static ObjectNode video(WorldPost post, boolean noLinks) {
        String id = "1034:" + post.mid();
        String link = "https://f.video.weibocdn.com/o0/simulator.mp4?label=";
        ObjectNode page = Json.object()
                .put("type", "video")
                .put("object_type", 11)
                .put("url_ori", "http://t.cn/A6simulator")
                .put("page_url", "https://video.weibo.com/show?fid=1034%3A" + post.mid())
                .put("object_id", id)
                .put("page_title", "微博视频（虚构）")
                .put("title", "虚构短片")
                .put("content1", "微博视频（虚构）")
                .put("content2", "虚构短片")
                .put("video_orientation", "horizontal")
                .put("play_count", MobileCounts.rounded((long) (post.growth().likes() * 9) + 12) + "次播放");
        page.putObject("page_pic").put("url", Pictures.url(Pictures.id(post.accountId(), 1), "orj480"));
        page.putObject("media_info")
                .put("stream_url", link + "mp4_ld")
                .put("stream_url_hd", link + "mp4_hd")
                .put("duration", 103.165);
        if (noLinks) {
            page.putNull("urls");
        } else {
            page.putObject("urls").put("mp4_720p_mp4", link + "mp4_720p");
        }
        return page;
    }

    private static ObjectNode article(long key) {
        String id = "230940" + key;
        return Json.object()
                .put("type", "article")
                .put("object_type", 24)
                .put("page_url", "https://card.weibo.com/article/m/show/id/" + id + "?id=" + id)
                .put("page_title", "虚构的长文")
                .put("content1", "虚构的长文")
                .put("content2", "");
    }

    private static ObjectNode topic(String text) {
        int end = text.indexOf('#', 1);
        return Json.object()
                .put("type", "search_topic")
                .put("object_type", 0)
                .put("page_url", "https://m.weibo.cn/search?containerid=231522type%3D1")
                .put("page_title", end < 0 ? text : text.substring(0, end + 1))
                .put("content1", "0讨论 0阅读 ");
    }
}
