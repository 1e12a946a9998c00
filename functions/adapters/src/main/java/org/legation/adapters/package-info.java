/** Behind core's ports. */
@NullMarked
package org.legation.adapters;

import org.jspecify.annotations.NullMarked;
