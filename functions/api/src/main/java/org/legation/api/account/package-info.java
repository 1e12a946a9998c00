/** Accounts. */
@NullMarked
package org.legation.api.account;

import org.jspecify.annotations.NullMarked;
