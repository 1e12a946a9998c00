/** What would have been told of real data: hourly snapshots of hot topics, and real posts' first 72 hours. */
@NullMarked
package org.legation.lab.real;

import org.jspecify.annotations.NullMarked;
