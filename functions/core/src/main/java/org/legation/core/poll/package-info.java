/** Asking Weibo: which account is due, what a poll found, when to ask again. */
@NullMarked
package org.legation.core.poll;

import org.jspecify.annotations.NullMarked;
