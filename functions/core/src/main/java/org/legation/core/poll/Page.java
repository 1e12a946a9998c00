package org.legation.core.poll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Mid;

/**
 * A page of an account's posts.
 *
 * @param answeredAt when the source answered, by our clock
 * @param posts the account's public posts in their natural place, each once
 * @param pinned public posts that stand above the others whatever their age, and do not stand among {@code posts}
 * @param downTo every public post from the page's upper end down to this one, inclusive, is shown or not there any
 *     more; null if the page covers nothing
 * @param next where it goes on, in the source's own form; null where there is nothing more
 * @param credits what it cost
 */
public record Page(
        Instant answeredAt,
        Count followers,
        List<ShownPost> posts,
        List<ShownPost> pinned,
        @Nullable Mid downTo,
        @Nullable String next,
        long credits) {

    public Page {
        posts = List.copyOf(posts);
        pinned = List.copyOf(pinned);
    }
}
