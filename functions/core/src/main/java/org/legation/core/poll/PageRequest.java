package org.legation.core.poll;

import org.jspecify.annotations.Nullable;
import org.legation.core.post.Mid;

/**
 * Which page of an account's posts.
 *
 * @param after posts up to this one are known and need not be shown; null if none is
 * @param before posts from this one on are not needed; null for the newest page
 * @param next where the page before said that it goes on; null for the newest page, or where nothing was said
 */
public record PageRequest(
        String accountId,
        @Nullable Mid after,
        @Nullable Mid before,
        @Nullable String next) {

    static PageRequest newest(String accountId, @Nullable Mid after) {
        return new PageRequest(accountId, after, null, null);
    }
}
