package org.legation.adapters.weibo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * A post as a body shows it, whatever dialect the body speaks. From where and by which device it was sent is not kept.
 *
 * @param bid the form of the id that links use
 * @param accountId the author's uid; null only where a deleted post does not show it
 * @param accountName the author's screen name, null if not shown
 * @param publishedAt to the second
 * @param fastRepost whether the list shows the original in the place of the repost, with the original's text and counts
 * @param text the plain text with the chain of a repost; null if not shown
 * @param ownText of a repost the author's own words, empty if there are none; of an original its text
 * @param truncated whether only the beginning of a long text is known
 * @param edits how often it was edited, as far as shown; 0 never
 * @param editedAt when last, null if never or not shown
 * @param visibility Weibo's {@code visible.type}: 0 public, 1 the author only, 2 to 10 some; -1 if shown but unreadable
 * @param repostOf null for an original
 * @param topics without their hash signs, each once
 * @param pictures how many
 */
public record WeiboPost(
        Mid mid,
        String bid,
        @Nullable String accountId,
        @Nullable String accountName,
        Instant publishedAt,
        PostType type,
        boolean fastRepost,
        @Nullable String text,
        @Nullable String ownText,
        boolean truncated,
        int edits,
        @Nullable Instant editedAt,
        int visibility,
        boolean pinned,
        boolean deleted,
        Engagement counts,
        @Nullable RepostOf repostOf,
        List<String> topics,
        int pictures,
        boolean video) {

    public WeiboPost {
        topics = List.copyOf(topics);
    }

    /**
     * What core learns of the post, if it is the account's own, is there and anybody may see it. Text and counts of a
     * fast repost are another's and left out.
     */
    public Optional<ShownPost> shown(String uid) {
        if (deleted || visibility != 0 || !uid.equals(accountId)) {
            return Optional.empty();
        }
        Engagement own = fastRepost ? Engagement.UNKNOWN : counts;
        return Optional.of(
                new ShownPost(mid, publishedAt, type, own, fastRepost ? null : text, edits, truncated && !fastRepost));
    }

    WeiboPost asPinned() {
        return new WeiboPost(
                mid,
                bid,
                accountId,
                accountName,
                publishedAt,
                type,
                fastRepost,
                text,
                ownText,
                truncated,
                edits,
                editedAt,
                visibility,
                true,
                deleted,
                counts,
                repostOf,
                topics,
                pictures,
                video);
    }
}
