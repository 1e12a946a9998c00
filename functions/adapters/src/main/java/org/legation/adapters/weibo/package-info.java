/** Weibo's own bodies, normalised: the one place that knows their odd forms. */
@NullMarked
package org.legation.adapters.weibo;

import org.jspecify.annotations.NullMarked;
