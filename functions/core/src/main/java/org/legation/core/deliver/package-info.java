/** Delivery: messages wait in an outbox, channel by channel, until the channel has taken them. */
@NullMarked
package org.legation.core.deliver;

import org.jspecify.annotations.NullMarked;
