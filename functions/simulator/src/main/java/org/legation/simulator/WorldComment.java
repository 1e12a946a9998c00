package org.legation.simulator;

import java.time.Instant;
import java.util.List;
import org.legation.core.post.Mid;

/**
 * A comment on a post.
 *
 * @param id has its time in it, like a post's
 * @param text plain text with {@code @mentions} and {@code [emoji]}
 * @param likes how many likes it has in the end
 * @param byAuthor whether the post's author wrote it
 * @param filtered whether Weibo counts it but never shows it
 * @param robot whether Weibo's own robot wrote it
 * @param place where the commenter is said to be
 * @param replies those to it, oldest first; replies have none
 */
public record WorldComment(
        Mid id,
        String uid,
        String name,
        Instant at,
        String text,
        long likes,
        boolean byAuthor,
        boolean filtered,
        boolean robot,
        String place,
        List<WorldComment> replies) {

    /** The likes at a moment. */
    public long likesAt(Instant now) {
        double hours = (now.getEpochSecond() - at.getEpochSecond()) / 3600.0;
        return hours <= 0 ? 0 : (long) (likes * -Math.expm1(-hours / 4));
    }

    public boolean isPublishedAt(Instant now) {
        return !at.isAfter(now);
    }
}
