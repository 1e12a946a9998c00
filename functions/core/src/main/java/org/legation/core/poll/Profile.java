package org.legation.core.poll;

import org.legation.core.post.Count;

/** An account as its profile shows it. */
public record Profile(Count followers, Count posts, long credits) {}
