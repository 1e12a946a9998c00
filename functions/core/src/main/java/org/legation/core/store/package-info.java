/** What all stores have in common: read, decide, replace what was read. */
@NullMarked
package org.legation.core.store;

import org.jspecify.annotations.NullMarked;
