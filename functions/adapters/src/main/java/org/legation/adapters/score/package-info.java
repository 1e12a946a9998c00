/** Posts and baselines in DynamoDB. */
@NullMarked
package org.legation.adapters.score;

import org.jspecify.annotations.NullMarked;
