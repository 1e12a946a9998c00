package org.legation.core.poll;

import java.time.Instant;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/**
 * What the last polls showed of a post, so that the next one can tell what is new.
 *
 * @param counts the latest known counts
 * @param textHash {@link #hash} of the latest text, 0 if none was shown
 * @param seenAt when it was last shown like this
 */
public record KnownPost(Mid mid, Engagement counts, int textHash, Instant seenAt) {

    /** A fingerprint of a text; never 0. */
    public static int hash(String text) {
        int hash = text.hashCode();
        return hash == 0 ? 1 : hash;
    }
}
