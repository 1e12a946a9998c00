/** Tokens and cookies: where they lie, and how they are read. They are never logged. */
@NullMarked
package org.legation.adapters.secret;

import org.jspecify.annotations.NullMarked;
