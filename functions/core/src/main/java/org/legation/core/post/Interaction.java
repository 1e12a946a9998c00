package org.legation.core.post;

/** The three things a reader can visibly do with a post. */
public enum Interaction {
    REPOST,
    COMMENT,
    LIKE
}
