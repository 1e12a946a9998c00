/** Sums: of an account's day, and of the days of a group, a country, all. */
@NullMarked
package org.legation.core.aggregate;

import org.jspecify.annotations.NullMarked;
