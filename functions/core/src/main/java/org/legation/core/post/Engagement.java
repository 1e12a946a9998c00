package org.legation.core.post;

import java.util.function.ToLongFunction;

/** What readers did with a post, as one reading shows it. */
public record Engagement(Count reposts, Count comments, Count likes) {

    /** Nothing is known. */
    public static final Engagement UNKNOWN = new Engagement(Count.missing(), Count.missing(), Count.missing());

    /** Three exact counts. */
    public static Engagement of(long reposts, long comments, long likes) {
        return new Engagement(Count.of(reposts), Count.of(comments), Count.of(likes));
    }

    public Count of(Interaction kind) {
        return switch (kind) {
            case REPOST -> reposts;
            case COMMENT -> comments;
            case LIKE -> likes;
        };
    }

    /** This reading, with what it does not show taken from an older one. */
    public Engagement over(Engagement older) {
        return new Engagement(
                reposts.isKnown() ? reposts : older.reposts,
                comments.isKnown() ? comments : older.comments,
                likes.isKnown() ? likes : older.likes);
    }

    /** The counts that are known. */
    public Basis basis() {
        return new Basis(reposts.isKnown(), comments.isKnown(), likes.isKnown());
    }

    /**
     * Interactions: the plain sum of the counts of the basis (weights 1, 1, 1), from the numbers shown.
     *
     * @throws IllegalStateException if a count of the basis is missing
     */
    public long interactions(Basis basis) {
        return sum(basis, Count::point);
    }

    /** The sum of the lower bounds: what is certain. */
    public long atLeast(Basis basis) {
        return sum(basis, Count::low);
    }

    /** Whether a count of the basis has no upper bound. */
    public boolean isCapped(Basis basis) {
        for (Interaction kind : Interaction.values()) {
            if (basis.includes(kind) && of(kind) instanceof Count.Capped) {
                return true;
            }
        }
        return false;
    }

    private long sum(Basis basis, ToLongFunction<Count> part) {
        long sum = 0;
        for (Interaction kind : Interaction.values()) {
            if (basis.includes(kind)) {
                sum += part.applyAsLong(of(kind));
            }
        }
        return sum;
    }
}
