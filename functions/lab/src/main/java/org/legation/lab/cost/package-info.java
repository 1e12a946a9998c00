/** What a poll costs, in units counted from real items by AWS's rules, and what a month costs in dollars. */
@NullMarked
package org.legation.lab.cost;

import org.jspecify.annotations.NullMarked;
