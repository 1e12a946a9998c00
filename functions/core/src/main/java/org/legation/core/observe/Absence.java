package org.legation.core.observe;

import org.legation.core.post.Mid;

/**
 * A post that was there and is not any more, says the source.
 *
 * @param times how many answers in a row said so, at least 1
 */
public record Absence(Mid mid, Kind kind, int times) {

    /** So many answers in a row are believed. */
    public static final int BELIEVED = 2;

    /** What became of it. */
    public enum Kind {
        /** Deleted, or taken down. */
        GONE,
        /** There, and not for everybody any more. */
        HIDDEN
    }

    /** Whether it is believed. */
    public boolean isSure() {
        return times >= BELIEVED;
    }
}
