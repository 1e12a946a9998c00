package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** An account's profile, container {@code 100505…}. */
final class MobileProfile {

    private final Shared shared;
    private final MobileBodies bodies;

    MobileProfile(Shared shared, MobileBodies bodies) {
        this.shared = shared;
        this.bodies = bodies;
    }

    Reply of(WorldAccount account, Instant now) {
        String uid = account.uid();
        ObjectNode data = Json.object().put("isVideoCoverStyle", 1).put("isStarStyle", 0);
        data.set("userInfo", user(account, now));
        data.put("fans_scheme", "https://m.weibo.cn/c/attention/visit?showmenu=0&sign=" + uid);
        ObjectNode tabs = data.putObject("tabsInfo").put("selectedTab", 1);
        ArrayNode list = Json.array();
        list.add(tab(1, "profile", "精选", "profile", "230283" + uid));
        list.add(tab(2, "weibo", "微博", "weibo", "107603" + uid));
        list.add(tab(4, "original_video", "视频", "video", "231567" + uid));
        list.add(tab(10, "album", "相册", "album", "107803" + uid));
        if (shared.has(Behaviour.ODD_CARDS) && account.index() % 4 == 3) {
            ObjectNode byNumber = tabs.putObject("tabs");
            for (int i = 0; i < list.size(); i++) {
                byNumber.set(Integer.toString(i), list.get(i));
            }
        } else {
            tabs.set("tabs", list);
        }
        data.put("profile_ext", "touid:" + uid)
                .put("scheme", "sinaweibo://userinfo?uid=" + uid + "&v_p=42")
                .put("showAppTips", 0);
        return Reply.json(Json.object().put("ok", 1).set("data", data));
    }

    /** The long form of an account. */
    ObjectNode user(WorldAccount account, Instant now) {
        ObjectNode user = bodies.user(account, now);
        user.put("verified_reason", account.nameAt(now) + "官方微博")
                .put("description", "一切均为虚构")
                .put("gender", "f")
                .put("mbtype", 12)
                .put("urank", 4)
                .put("mbrank", 7)
                .put("follow_me", false)
                .put("following", false)
                .put("followers_count_str", MobileCounts.rounded(account.followersAt(now)))
                .put("avatar_hd", Pictures.url(Pictures.id(account.uid(), 0), "orj480"));
        user.putArray("toolbar_menus");
        return user;
    }

    private static ObjectNode tab(int id, String key, String title, String type, String container) {
        return Json.object()
                .put("id", id)
                .put("tabKey", key)
                .put("must_show", id < 3 ? 1 : 0)
                .put("hidden", 0)
                .put("title", title)
                .put("tab_type", type)
                .put("containerid", container);
    }
}
