/** The observation log: what Weibo showed, when. Everything else is derived from it. */
@NullMarked
package org.legation.core.observe;

import org.jspecify.annotations.NullMarked;
