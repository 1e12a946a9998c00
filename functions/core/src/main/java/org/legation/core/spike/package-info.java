/** Rules that tell a spike from an ordinary post. A new rule is a class here and a line in {@code SpikeRules}. */
@NullMarked
package org.legation.core.spike;

import org.jspecify.annotations.NullMarked;
