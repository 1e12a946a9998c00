/** The agencies that are watched, and the registry that lists them. */
@NullMarked
package org.legation.core.account;

import org.jspecify.annotations.NullMarked;
