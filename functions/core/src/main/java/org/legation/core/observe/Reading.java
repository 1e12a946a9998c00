package org.legation.core.observe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * One post in an observation.
 *
 * @param counts as shown; what is missing was not shown
 * @param heldUntil the last moment at which the previous reading of this post was seen to hold still; null if this is
 *     the first. Polls that see nothing new are not written, and this keeps what they learned.
 * @param text the plain text where it is new or edited, otherwise null
 */
public record Reading(
        Mid mid,
        Instant publishedAt,
        PostType type,
        Engagement counts,
        @Nullable Instant heldUntil,
        @Nullable String text) {}
