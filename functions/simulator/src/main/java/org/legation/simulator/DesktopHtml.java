package org.legation.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as the HTML of weibo.com. */
final class DesktopHtml {

    private static final Pattern MARK = Pattern.compile(
            "#(?<topic>[^#\\n]+)#|@(?<name>[^\\s@:：,，]+)|(?<emoji>\\[[^\\[\\]\\s]{1,6}])|(?<link>http://t\\.cn/\\w+)|(?<br>\\n)|(?<special>[<>&])");
    private static final String EMOJI = "https://face.t.sinajs.cn/t4/appstyle/expression/ext/normal/40/simulator.png";

    private DesktopHtml() {}

    static String of(String text) {
        StringBuilder html = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            mark.appendReplacement(html, Matcher.quoteReplacement(markup(mark)));
        }
        return mark.appendTail(html).toString();
    }

    private static String markup(Matcher mark) {
        String all = mark.group();
        if (mark.group("topic") != null) {
            return "<a href=\"//s.weibo.com/weibo?q=" + URLEncoder.encode(all, UTF_8) + "\" target=\"_blank\">" + all
                    + "</a>";
        } else if (mark.group("name") != null) {
            return "<a href=/n/" + mark.group("name") + " usercard=\"name=" + mark.group("name") + "\">" + all + "</a>";
        } else if (mark.group("emoji") != null) {
            return "<img alt=\"" + all + "\" title=\"" + all + "\" src=\"" + EMOJI + "\" />";
        } else if (mark.group("link") != null) {
            return "<a target=\"_blank\" href=\"" + all
                    + "\"><img class=\"icon-link\" src=\"https://h5.sinaimg.cn/upload/2015/09/25/3/timeline_card_small_web_default.png\"/>网页链接</a>";
        } else if (mark.group("br") != null) {
            return "<br />";
        }
        return switch (all) {
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            default -> "&amp;";
        };
    }
}
