package org.legation.core.post;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the three counts a number is made of. Numbers of different bases are never compared: a post whose
 * comments are closed is judged by its reposts and likes against others' reposts and likes.
 */
public record Basis(boolean reposts, boolean comments, boolean likes) {

    /** No count. */
    public static final Basis NONE = new Basis(false, false, false);

    /** All three counts. */
    public static final Basis ALL = new Basis(true, true, true);

    public boolean isEmpty() {
        return !reposts && !comments && !likes;
    }

    public boolean includes(Interaction kind) {
        return switch (kind) {
            case REPOST -> reposts;
            case COMMENT -> comments;
            case LIKE -> likes;
        };
    }

    /** Whether every count of the other basis is in this one. */
    public boolean covers(Basis other) {
        return (reposts || !other.reposts) && (comments || !other.comments) && (likes || !other.likes);
    }

    /** Three bits: 1 reposts, 2 comments, 4 likes. */
    public int bits() {
        return (reposts ? 1 : 0) | (comments ? 2 : 0) | (likes ? 4 : 0);
    }

    public static Basis ofBits(int bits) {
        return new Basis((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
    }

    /** The names of its counts, in a fixed order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (reposts) {
            names.add("reposts");
        }
        if (comments) {
            names.add("comments");
        }
        if (likes) {
            names.add("likes");
        }
        return names;
    }
}
