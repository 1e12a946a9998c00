/** The state of sources, in a table. */
@NullMarked
package org.legation.adapters.source;

import org.jspecify.annotations.NullMarked;
