package org.legation.core.observe;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.legation.core.post.Count;
import org.legation.core.post.Mid;

/**
 * What a source showed of an account at one moment. It need not show every post.
 *
 * @param accountId whose posts these are
 * @param observedAt when the source answered
 * @param source the source's name
 * @param followers the account's followers, missing if not shown
 * @param posts newest first, each post once
 * @param reach how far it reaches
 */
public record Timeline(
        String accountId, Instant observedAt, String source, Count followers, List<ShownPost> posts, Reach reach) {

    /** A timeline of which only the posts are known. */
    public Timeline(String accountId, Instant observedAt, String source, Count followers, List<ShownPost> posts) {
        this(accountId, observedAt, source, followers, posts, Reach.UNKNOWN);
    }

    public Timeline {
        posts = posts.stream()
                .sorted(Comparator.comparing(ShownPost::mid).reversed())
                .toList();
        Set<Mid> mids = new HashSet<>();
        for (ShownPost post : posts) {
            if (!mids.add(post.mid())) {
                throw new IllegalArgumentException("posts: " + post.mid() + " stands there twice");
            }
        }
    }

    /** The same timeline, the texts of its posts masked. */
    public Timeline withTexts(UnaryOperator<String> mask) {
        return new Timeline(
                accountId,
                observedAt,
                source,
                followers,
                posts.stream().map(post -> post.withText(mask)).toList(),
                reach);
    }
}
