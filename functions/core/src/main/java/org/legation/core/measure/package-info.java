/**
 * Every number that leaves the system: its formula, its value and what the value was made of. A new measure is a class
 * or a constant here and a line in {@link org.legation.core.measure.Measures}.
 */
@NullMarked
package org.legation.core.measure;

import org.jspecify.annotations.NullMarked;
