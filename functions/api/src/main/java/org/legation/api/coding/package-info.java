/** What posts' texts are coded as. */
@NullMarked
package org.legation.api.coding;

import org.jspecify.annotations.NullMarked;
