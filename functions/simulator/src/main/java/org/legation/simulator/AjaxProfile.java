package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.legation.core.time.Beijing;

/** Accounts as the desktop site shows them. */
final class AjaxProfile {

    private static final String PORTRAIT = "https://tvax4.sinaimg.cn/large/000simulatorly8g0000000000j30u00u0.jpg";

    private AjaxProfile() {}

    /** The profile's data. */
    static ObjectNode info(WorldAccount account, Instant now) {
        long followers = account.followersAt(now);
        long statuses = account.statusesAt(now);
        ObjectNode user = AjaxBodies.user(account.uid(), account.nameAt(now))
                .put("profile_image_url", PORTRAIT)
                .put("verified", true)
                .put("verified_type", account.verifiedType())
                .put("verified_type_ext", 50)
                .put("domain", "")
                .put("weihao", "")
                .put("followers_count", followers)
                .put("followers_count_str", rounded(followers))
                .put("friends_count", 30 + account.index())
                .put("statuses_count", statuses)
                .put("verified_reason", account.account().name() + "官方微博")
                .put("description", "虚构的账号")
                .put("location", "北京")
                .put("gender", "f")
                .put("svip", 0)
                .put("vvip", 0);
        ObjectNode counter = user.putObject("status_total_counter");
        long total = statuses * 79;
        if (total >= 10_000) {
            counter.put("total_cnt_format", rounded(total));
        } else {
            counter.put("total_cnt_format", total);
        }
        counter.put("comment_cnt", "%,d".formatted(statuses * 11))
                .put("repost_cnt", "%,d".formatted(statuses * 8))
                .put("like_cnt", "%,d".formatted(statuses * 60))
                .put("total_cnt", "%,d".formatted(total));
        ObjectNode data = Json.object();
        data.set("user", user);
        ArrayNode tabs = data.putArray("tabList");
        tabs.addObject().put("name", "home").put("tabName", "精选");
        tabs.addObject().put("name", "weibo").put("tabName", "微博");
        return data.put("blockText", "");
    }

    /** The profile's details. */
    static ObjectNode detail(WorldAccount account) {
        ObjectNode data = Json.object()
                .put("birthday", "")
                .put("created_at", Dates.plain(Beijing.start(World.OPENED)))
                .put("description", "虚构的账号")
                .put("desc_text", account.account().name() + "官方微博")
                .put("gender", "f")
                .put("location", "北京")
                .put("ip_location", "IP属地：北京");
        data.putObject("sunshine_credit").put("level", "信用极好");
        data.putArray("label_desc");
        return data;
    }

    /** A number as profiles write it: whole below ten thousand, then in ten thousands with one decimal. */
    private static String rounded(long number) {
        if (number < 10_000) {
            return Long.toString(number);
        }
        return new BigDecimal(number)
                        .movePointLeft(4)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "万";
    }
}
