package org.legation.adapters.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.post.Count;

/**
 * What dataabc/weibo-crawler writes as {@code {uid}.json}: {@code user} and {@code weibo}. A file is one observation of
 * everything in it.
 */
final class CrawlerJson {

    private CrawlerJson() {}

    static boolean isOne(JsonNode json) {
        return json.path("user").isObject() && json.path("weibo").isArray();
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is not known whose it is, or when it was written
     */
    static void read(JsonNode json, String file, Instant observedAt, Consumer<ArchiveEntry> sink) {
        Place place = new Place(file, 0);
        String uid = uid(json.path("user").path("id"));
        CrawlerPosts posts = new CrawlerPosts();
        int index = 0;
        for (JsonNode post : json.path("weibo")) {
            try {
                if (isOf(uid, post)) {
                    posts.add(row(post));
                }
            } catch (IllegalArgumentException e) {
                sink.accept(new ArchiveEntry.Refused(place, "weibo[" + index + "]." + e.getMessage(), post.toString()));
            }
            index++;
        }
        Count followers = followers(json.path("user"), place, sink);
        sink.accept(posts.taken(place, uid, text(json.path("user"), "screen_name"), followers, observedAt));
    }

    private static String uid(JsonNode id) {
        if (!id.isTextual() && !id.isIntegralNumber()) {
            throw new IllegalArgumentException("user.id: expected the account's uid, found " + id);
        }
        return Account.requireId(id.asText());
    }

    private static Count followers(JsonNode user, Place place, Consumer<ArchiveEntry> sink) {
        try {
            return CrawlerPosts.count("user.followers_count", text(user, "followers_count"));
        } catch (IllegalArgumentException e) {
            sink.accept(new ArchiveEntry.Refused(place, String.valueOf(e.getMessage()), user.toString()));
            return Count.missing();
        }
    }

    /** Others' posts stand in a file where the site mixes them in. */
    private static boolean isOf(String uid, JsonNode post) {
        String author = text(post, "user_id");
        return author.isEmpty() || author.equals(uid);
    }

    private static CrawlerPosts.Row row(JsonNode post) {
        @Nullable String text = post.path("text").textValue();
        return new CrawlerPosts.Row(
                text(post, "id"),
                text(post, "full_created_at"),
                text(post, "created_at"),
                post.path("retweet").isObject(),
                text(post, "reposts_count"),
                text(post, "comments_count"),
                text(post, "attitudes_count"),
                text,
                text(post, "edit_count"));
    }

    /** A text or number as text; empty where it is null or not there. */
    private static String text(JsonNode object, String field) {
        JsonNode node = object.path(field);
        return node.isNull() || node.isMissingNode() ? "" : node.isValueNode() ? node.asText() : node.toString();
    }
}
