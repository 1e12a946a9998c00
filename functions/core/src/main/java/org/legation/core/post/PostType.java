package org.legation.core.post;

/** Whether a post is the account's own or passes on another's. They earn differently and are never compared. */
public enum PostType {
    ORIGINAL,
    REPOST
}
