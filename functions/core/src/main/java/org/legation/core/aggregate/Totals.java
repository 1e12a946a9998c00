package org.legation.core.aggregate;

import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

/**
 * The posts published in a period and what they have earned, each as at its last observation.
 *
 * @param posts how many
 * @param originals how many of them are the accounts' own
 * @param reposts reposts of all posts; likewise comments and likes
 * @param originalReposts reposts of original posts; likewise comments
 * @param codings what their texts were coded as
 */
public record Totals(
        long posts,
        long originals,
        Tally reposts,
        Tally comments,
        Tally likes,
        Tally originalReposts,
        Tally originalComments,
        CodingSum codings) {

    public static final Totals EMPTY =
            new Totals(0, 0, Tally.EMPTY, Tally.EMPTY, Tally.EMPTY, Tally.EMPTY, Tally.EMPTY, CodingSum.EMPTY);

    /** Adds a post. */
    public Totals plus(DayPost post) {
        Engagement counts = post.counts();
        boolean original = post.type() == PostType.ORIGINAL;
        return new Totals(
                posts + 1,
                originals + (original ? 1 : 0),
                reposts.plus(counts.reposts()),
                comments.plus(counts.comments()),
                likes.plus(counts.likes()),
                original ? originalReposts.plus(counts.reposts()) : originalReposts,
                original ? originalComments.plus(counts.comments()) : originalComments,
                codings.plus(post.coding()));
    }

    public Totals plus(Totals other) {
        return new Totals(
                posts + other.posts,
                originals + other.originals,
                reposts.plus(other.reposts),
                comments.plus(other.comments),
                likes.plus(other.likes),
                originalReposts.plus(other.originalReposts),
                originalComments.plus(other.originalComments),
                codings.plus(other.codings));
    }
}
