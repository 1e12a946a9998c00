/** How much of accounts' posts was seen. */
@NullMarked
package org.legation.api.coverage;

import org.jspecify.annotations.NullMarked;
