/** Everything derived made anew from what is stored, after formulas, keywords or models have changed. */
@NullMarked
package org.legation.core.rescore;

import org.jspecify.annotations.NullMarked;
