package org.legation.simulator;

import java.time.Instant;
import java.util.List;

/**
 * One post in a feed. It has no counts: the feed never shows any.
 *
 * @param link the permalink, which is also the id
 * @param title the whole text, plain
 * @param html the text as HTML, with what it passes on as a quotation
 * @param topics without their hashes
 */
record FeedItem(String link, String title, String html, Instant publishedAt, String author, List<String> topics) {

    FeedItem {
        topics = List.copyOf(topics);
    }
}
