package org.legation.simulator;

/** What a post is. */
public enum Kind {
    PLAIN,
    /** Too long for a list, which shows its beginning. */
    LONG,
    PICTURES,
    VIDEO,
    ARTICLE,
    REPOST,
    /** A repost of a post that is gone. */
    REPOST_OF_DELETED,
    /** A repost without a word, by the button for it. */
    FAST_REPOST;

    public boolean isRepost() {
        return this == REPOST || this == REPOST_OF_DELETED || this == FAST_REPOST;
    }
}
