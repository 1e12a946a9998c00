/** The HTTP endpoints. They read and never write. */
@NullMarked
package org.legation.api;

import org.jspecify.annotations.NullMarked;
