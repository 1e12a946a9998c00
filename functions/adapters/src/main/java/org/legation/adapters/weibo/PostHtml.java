package org.legation.adapters.weibo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of Weibo's posts, which are HTML on most pages, into plain text.
 *
 * @param text the plain text
 * @param cut whether it ends with a link to the rest of it
 * @param topics without their hash signs
 */
public record PostHtml(String text, boolean cut, List<String> topics) {

    private static final Pattern TAG = Pattern.compile("<(a|br|img|span)\\b");
    private static final Pattern TOPIC = Pattern.compile("#([^#\\r\\n]{1,140})#");
    private static final Pattern REST = Pattern.compile("\\s*(?:\\.{3}|…)\\s*(?:全文|展开)$");
    private static final Pattern DOTS = Pattern.compile("\\s*\\.{3}\\s*$");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b\\u2060\\ufeff]");
    private static final Pattern REDIRECT =
            Pattern.compile("^(?:https?:)?//(?:\\w+\\.)?(?:weibo|sina)\\.\\w+/sinaurl\\?");
    private static final Pattern TARGET = Pattern.compile("[?&]u=([^&]+)");

    public PostHtml {
        topics = List.copyOf(topics);
    }

    /** The plain text of a post's HTML. */
    public static String text(String html) {
        return ofHtml(html).text;
    }

    /** Whether a text that may be either is HTML. */
    static boolean isHtml(String text) {
        return TAG.matcher(text).find();
    }

    /** Reads a text of a field that is HTML on some pages and plain on others. */
    static PostHtml of(String text) {
        return isHtml(text) ? ofHtml(text) : ofPlain(text);
    }

    /** Reads a text that is plain already: what is invisible goes, and so does a note that there is more. */
    static PostHtml ofPlain(String plain) {
        String text = visible(Parser.unescapeEntities(plain, true));
        Matcher rest = REST.matcher(text);
        boolean cut = rest.find();
        String whole = cut ? text.substring(0, rest.start()) : text;
        return new PostHtml(whole, cut, List.copyOf(topics(whole)));
    }

    /**
     * Reads HTML: line breaks stay, emoticons become their names such as {@code [doge]}, mentions and topics their words,
     * cards of links their words and where they lead.
     */
    static PostHtml ofHtml(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Set<String> topics = new LinkedHashSet<>();
        boolean cut = false;
        for (Element link : document.select("a")) {
            if (isRest(link)) {
                cut = true;
                link.remove();
            } else {
                link.replaceWith(new TextNode(words(link, topics)));
            }
        }
        for (Element more : document.select("span.expand")) {
            cut = true;
            more.remove();
        }
        for (Element image : document.select("img[alt]")) {
            image.replaceWith(new TextNode(image.attr("alt")));
        }
        document.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        String text = visible(document.body().wholeText());
        if (cut) {
            text = DOTS.matcher(text).replaceFirst("");
        }
        topics.addAll(topics(text));
        return new PostHtml(text, cut, List.copyOf(topics));
    }

    private static boolean isRest(Element link) {
        String words = link.text().strip();
        return (words.equals("展开") && link.hasClass("expand"))
                || (words.equals("全文") && link.attr("href").contains("/status"));
    }

    private static String words(Element link, Set<String> topics) {
        String icon = link.select("img[src*=timeline_card_small]").attr("src");
        link.select("img[alt]").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        String words = link.wholeText().strip();
        if (words.equals("查看图片") || words.equals("评论配图")) {
            return "[图片]";
        } else if (icon.contains("_super_")) {
            topics.add(words);
            return "[超话]" + words;
        } else if (link.attr("href").startsWith("/n/") || words.startsWith("@") || icon.contains("_location_")) {
            return link.wholeText();
        } else if (icon.isEmpty()
                && !link.hasAttr("data-url")
                && !REDIRECT.matcher(link.attr("href")).find()) {
            return link.wholeText();
        }
        boolean topic = words.length() > 2 && words.startsWith("#") && words.endsWith("#");
        return topic ? words : words + " " + target(link) + space(link.nextSibling());
    }

    /** An address ends where a space stands. */
    private static String space(@Nullable Node next) {
        return next instanceof TextNode text
                        && !text.getWholeText().isEmpty()
                        && !Character.isWhitespace(text.getWholeText().charAt(0))
                ? " "
                : "";
    }

    /** Where a link leads, without the page that only passes on. */
    private static String target(Element link) {
        String href = link.attr("href");
        Matcher target = TARGET.matcher(href);
        if (REDIRECT.matcher(href).find() && target.find()) {
            try {
                return URLDecoder.decode(target.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return target.group(1);
            }
        }
        return href.isEmpty() ? link.attr("data-url") : href;
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("").replace('\u00a0', ' ').strip();
    }

    private static Set<String> topics(String plain) {
        Set<String> topics = new LinkedHashSet<>();
        Matcher topic = TOPIC.matcher(plain);
        while (topic.find()) {
            topics.add(topic.group(1).strip());
        }
        topics.remove("");
        return topics;
    }
}
