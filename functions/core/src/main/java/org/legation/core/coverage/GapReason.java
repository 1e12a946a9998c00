package org.legation.core.coverage;

/** Why a stretch of an account's posts was not seen. */
public enum GapReason {
    /** A poll asks for so many pages and no more; the next polls go on. */
    UNFINISHED,
    /** The source failed in the middle; the next polls go on. */
    INTERRUPTED,
    /** The source shows us no posts as old as these. */
    OUT_OF_REACH
}
