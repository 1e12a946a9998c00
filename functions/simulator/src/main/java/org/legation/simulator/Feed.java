package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed of an account's posts, as RSS 2.0 or as JSON Feed 1.1.
 *
 * @param builtAt when the instance read Weibo
 */
record Feed(String title, String link, String description, Instant builtAt, List<FeedItem> items) {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int MINUTES_TO_LIVE = 5;

    Feed {
        items = List.copyOf(items);
    }

    /** This feed with other items. */
    Feed with(List<FeedItem> others) {
        return new Feed(title, link, description, builtAt, others);
    }

    ObjectNode json() {
        ObjectNode feed = Json.object()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", title)
                .put("home_page_url", link)
                .put("description", description)
                .put("language", "zh-cn");
        ArrayNode list = feed.putArray("items");
        for (FeedItem item : items) {
            ObjectNode node = list.addObject()
                    .put("id", item.link())
                    .put("url", item.link())
                    .put("title", item.title())
                    .put("content_html", item.html())
                    .put("date_published", item.publishedAt().toString());
            node.putArray("authors").addObject().put("name", item.author());
            if (!item.topics().isEmpty()) {
                ArrayNode tags = node.putArray("tags");
                item.topics().forEach(tags::add);
            }
        }
        return feed;
    }

    String rss() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", title);
            element(xml, "link", link);
            element(xml, "description", description);
            element(xml, "generator", "RSSHub");
            element(xml, "language", "zh-cn");
            element(xml, "lastBuildDate", RFC_822.format(builtAt));
            element(xml, "ttl", Integer.toString(MINUTES_TO_LIVE));
            for (FeedItem item : items) {
                write(xml, item);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("feed: cannot write XML into memory", e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, FeedItem item) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", item.title());
        element(xml, "description", item.html());
        element(xml, "link", item.link());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(item.link());
        xml.writeEndElement();
        element(xml, "pubDate", RFC_822.format(item.publishedAt()));
        element(xml, "author", item.author());
        for (String topic : item.topics()) {
            element(xml, "category", topic);
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
