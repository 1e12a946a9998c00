/** The collector against the simulator, for months of simulated time, held against the truth. */
@NullMarked
package org.legation.lab.soak;

import org.jspecify.annotations.NullMarked;
