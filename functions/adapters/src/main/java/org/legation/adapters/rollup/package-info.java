/** Boards in DynamoDB. */
@NullMarked
package org.legation.adapters.rollup;

import org.jspecify.annotations.NullMarked;
