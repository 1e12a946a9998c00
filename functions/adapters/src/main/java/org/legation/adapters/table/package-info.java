/** The few things that are done with a table, and how values lie in items. */
@NullMarked
package org.legation.adapters.table;

import org.jspecify.annotations.NullMarked;
