/** Weibo's own interfaces behind the port of a site that shows posts page by page. */
@NullMarked
package org.legation.adapters.read;

import org.jspecify.annotations.NullMarked;
