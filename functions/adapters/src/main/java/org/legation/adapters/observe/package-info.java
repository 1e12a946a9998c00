/** The observation log in DynamoDB. */
@NullMarked
package org.legation.adapters.observe;

import org.jspecify.annotations.NullMarked;
