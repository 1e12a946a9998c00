package org.legation.adapters.weibo;

import org.jspecify.annotations.Nullable;
import org.legation.core.post.Count;

/**
 * What a body says of the account whose it is.
 *
 * @param uid null where the body does not say whose it is
 * @param name the screen name, null if not shown
 * @param followers missing if not shown
 * @param posts how many posts Weibo counts, missing if not shown; deleted and hidden ones may be among them
 */
public record WeiboAccount(@Nullable String uid, @Nullable String name, Count followers, Count posts) {}
