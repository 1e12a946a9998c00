/** Formulas, and values that explain themselves. */
@NullMarked
package org.legation.api.measure;

import org.jspecify.annotations.NullMarked;
