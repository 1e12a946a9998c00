/** Rankings. */
@NullMarked
package org.legation.api.board;

import org.jspecify.annotations.NullMarked;
