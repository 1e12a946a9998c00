package org.legation.adapters.weibo;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Turns the HTML in which m.weibo.cn gives a post's text into plain text. */
public final class PostHtml {

    private PostHtml() {}

    /** Line breaks stay, emoticons become their names such as {@code [doge]}, links and topics their words. */
    public static String text(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element image : document.select("img[alt]")) {
            image.replaceWith(new TextNode(image.attr("alt")));
        }
        document.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        for (Element link : document.select("a[href^=/status/]")) {
            if (link.text().equals("全文")) {
                link.remove();
            }
        }
        return document.body()
                .wholeText()
                .replace("\u200b", "")
                .replace('\u00a0', ' ')
                .strip();
    }
}
