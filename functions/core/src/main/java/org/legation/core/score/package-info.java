/** What is derived from an account's log, post by post: expectation, growth, gains. */
@NullMarked
package org.legation.core.score;

import org.jspecify.annotations.NullMarked;
