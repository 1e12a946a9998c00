/** Which stretches of an account's posts were seen, and which could not be. */
@NullMarked
package org.legation.core.coverage;

import org.jspecify.annotations.NullMarked;
