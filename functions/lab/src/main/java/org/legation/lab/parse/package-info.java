/** Shows what the normaliser makes of raw bodies. */
@NullMarked
package org.legation.lab.parse;

import org.jspecify.annotations.NullMarked;
