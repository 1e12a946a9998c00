/** Sums of accounts' days over groups, countries and all, and the boards that rank them. */
@NullMarked
package org.legation.core.rollup;

import org.jspecify.annotations.NullMarked;
