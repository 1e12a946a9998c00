package org.legation.core.score;

import java.time.Instant;
import org.legation.core.post.PostId;

/**
 * A post's text, kept apart from its counts, which change more often.
 *
 * @param at the observation that first showed this version
 */
public record PostText(PostId post, String text, Instant at) {}
