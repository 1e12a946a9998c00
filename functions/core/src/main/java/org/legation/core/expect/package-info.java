/** What a post of an account should have at its age, learned from the account's own posts. */
@NullMarked
package org.legation.core.expect;

import org.jspecify.annotations.NullMarked;
