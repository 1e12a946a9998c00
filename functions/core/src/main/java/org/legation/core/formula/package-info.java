/**
 * Published formulas on plain numbers, each exactly as its source prints it. What is undefined is empty, never a made-up
 * zero; a number that cannot be is refused by name. The measures, which say where their numbers come from, use them.
 */
@NullMarked
package org.legation.core.formula;

import org.jspecify.annotations.NullMarked;
