package org.legation.simulator;

import org.legation.core.post.Mid;

/**
 * The post that a repost passes on. Its time is in its id.
 *
 * @param uid its author, a member of the crowd or an account
 * @param name the author's name
 */
public record Original(Mid mid, String uid, String name, String text) {}
