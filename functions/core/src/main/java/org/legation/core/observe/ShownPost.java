package org.legation.core.observe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/**
 * A post as a source showed it at one moment.
 *
 * @param text the plain text; null if this answer did not show it
 */
public record ShownPost(
        Mid mid,
        Instant publishedAt,
        PostType type,
        Engagement counts,
        @Nullable String text) {}
