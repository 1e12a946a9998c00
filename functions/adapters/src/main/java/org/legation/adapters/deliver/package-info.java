/** The outbox and the states of channels, in tables. */
@NullMarked
package org.legation.adapters.deliver;

import org.jspecify.annotations.NullMarked;
