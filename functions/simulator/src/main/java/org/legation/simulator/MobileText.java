package org.legation.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes plain text as the mobile site's HTML: topics, mentions, emoji, links and line breaks are marked up. */
final class MobileText {

    private static final Pattern TOKEN = Pattern.compile(
            "#(?<super>[^#\\n]+?)\\[超话]#|(?<topic>#[^#\\n]+#)"
                    + "|@(?<name>[\\p{IsHan}\\w（）-]+)|(?<emoji>\\[[^\\[\\]\\s]{1,8}])|(?<link>http://t\\.cn/\\w+)|(?<line>\\n)");

    private MobileText() {}

    /**
     * The HTML of a text.
     *
     * @param key chooses between quoting styles, the same for the same key
     */
    static String html(String plain, long key) {
        Matcher matcher = TOKEN.matcher(plain);
        StringBuilder html = new StringBuilder(plain.length() * 2);
        int end = 0;
        while (matcher.find()) {
            escape(html, plain, end, matcher.start());
            html.append(marked(matcher, key));
            end = matcher.end();
        }
        escape(html, plain, end, plain.length());
        return html.toString();
    }

    private static String marked(Matcher token, long key) {
        String found = token.group();
        if (token.group("line") != null) {
            return "<br />";
        } else if (token.group("name") != null) {
            return "<a href='/n/" + token.group("name") + "'>" + found + "</a>";
        } else if (token.group("emoji") != null) {
            String alt = Dice.below(2, key) == 0 ? found : "\"" + found + "\"";
            return "<span class=\"url-icon\"><img alt=" + alt
                    + " src=\"https://face.t.sinajs.cn/simulator.png\" style=\"width:1em; height:1em;\" /></span>";
        } else if (token.group("link") != null) {
            return "<a data-url=\"" + found + "\" href=\"https://weibo.cn/sinaurl?u=https%3A%2F%2Fexample.org%2F"
                    + found.substring("http://t.cn/".length()) + "\" data-hide=\"\"><span class='url-icon'>"
                    + "<img style='width: 1rem;height: 1rem' src='https://h5.sinaimg.cn/upload/simulator/"
                    + "timeline_card_small_web_default.png'></span><span class=\"surl-text\">网页链接</span></a>";
        } else if (token.group("super") != null) {
            return "<a  href=\"https://m.weibo.cn/p/index?extparam=" + encoded(token.group("super"))
                    + "&containerid=100808simulator\" data-hide=\"\"><span class='url-icon'><img style='width: 1rem' src='"
                    + "https://n.sinaimg.cn/simulator/timeline_card_small_super_default.png'></span>"
                    + "<span class=\"surl-text\">" + token.group("super") + "</span></a>";
        }
        String space = Dice.below(2, key + 1) == 0 ? "  " : " ";
        return "<a" + space + "href=\"https://m.weibo.cn/search?containerid=231522type%3D1%26t%3D10%26q%3D"
                + encoded(found) + "&isnewpage=1\" data-hide=\"\"><span class=\"surl-text\">" + found + "</span></a>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void escape(StringBuilder html, String plain, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                default -> html.append(c);
            }
        }
    }
}
