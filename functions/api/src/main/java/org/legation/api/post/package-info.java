/** An account's posts. */
@NullMarked
package org.legation.api.post;

import org.jspecify.annotations.NullMarked;
