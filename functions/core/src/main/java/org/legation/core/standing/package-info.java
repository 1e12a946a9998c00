/** Where an account stands among its peers over a rolling window. */
@NullMarked
package org.legation.core.standing;

import org.jspecify.annotations.NullMarked;
