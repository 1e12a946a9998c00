package org.legation.adapters.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.weibo.PostHtml;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.post.WeiboNumber;
import org.legation.core.time.Beijing;

/**
 * Collects the posts of one file of weibo-crawler. The crawler adds to its files at every run, so a post may stand there
 * more than once; what stands later was read later and counts.
 */
final class CrawlerPosts {

    /** The crawler keeps the site's HTML if it is told to. */
    private static final Pattern HTML = Pattern.compile("<(a|br|img|span)\\b");

    private final Map<Mid, ShownPost> posts = new LinkedHashMap<>();

    /**
     * A post as the file writes it; what it does not say is empty.
     *
     * @param fullDate {@code 2026-11-20 09:30:15}, in newer files
     * @param date the day, in newer files with the time
     * @param edits how often it was edited, in newer files
     */
    record Row(
            String id,
            String fullDate,
            String date,
            boolean repost,
            String reposts,
            String comments,
            String likes,
            @Nullable String text,
            String edits) {}

    /**
     * Takes a post.
     *
     * @throws IllegalArgumentException saying which field is not as expected
     */
    void add(Row row) {
        // The crawler writes a tab behind ids in CSV, so that spreadsheets keep all digits.
        String id = row.id.strip();
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("id: expected up to 18 digits, found '" + id + "'");
        }
        Mid mid = Mid.parse(id);
        String text = row.text;
        ShownPost post = new ShownPost(
                mid,
                mid.publishedAt().orElseGet(() -> moment(row.fullDate.isBlank() ? row.date : row.fullDate)),
                row.repost ? PostType.REPOST : PostType.ORIGINAL,
                new Engagement(
                        count("reposts_count / 转发数", row.reposts),
                        count("comments_count / 评论数", row.comments),
                        count("attitudes_count / 点赞数", row.likes)),
                text != null && HTML.matcher(text).find() ? PostHtml.text(text) : text,
                row.edits.matches("[0-9]{1,6}") ? Integer.parseInt(row.edits) : 0,
                false);
        posts.put(mid, post);
    }

    /**
     * What the file shows.
     *
     * @throws IllegalArgumentException if a post is younger than the file
     */
    ArchiveEntry.Taken taken(Place place, String uid, String name, Count followers, Instant observedAt) {
        if (posts.values().stream().anyMatch(post -> post.publishedAt().isAfter(observedAt))) {
            throw new IllegalArgumentException(
                    "observed at " + observedAt + ", but posts were published later; say when with --observed-at");
        }
        Account account = Account.unlisted(uid, name.isBlank() ? uid : name);
        Timeline timeline = new Timeline(uid, observedAt, "weibo-crawler", followers, List.copyOf(posts.values()));
        return new ArchiveEntry.Taken(place, account, timeline);
    }

    /** A count; missing if nothing stands there. */
    static Count count(String field, String shown) {
        if (shown.isBlank()) {
            return Count.missing();
        }
        return WeiboNumber.parse(shown)
                .orElseThrow(() -> new IllegalArgumentException(field + ": expected a count, found '" + shown + "'"));
    }

    /** Reads {@code 2026-11-20}, or the same with a time behind a space or a T, by Beijing time. */
    static Instant moment(String date) {
        try {
            String form = date.strip().replace(' ', 'T');
            return form.contains("T")
                    ? LocalDateTime.parse(form).atZone(Beijing.ZONE).toInstant()
                    : Beijing.start(LocalDate.parse(form));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "created_at / 日期: expected a date such as 2026-11-20, found '" + date + "'", e);
        }
    }
}
