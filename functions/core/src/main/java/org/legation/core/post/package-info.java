/** What a Weibo post is made of: its id, its counts as Weibo shows them, its type. */
@NullMarked
package org.legation.core.post;

import org.jspecify.annotations.NullMarked;
