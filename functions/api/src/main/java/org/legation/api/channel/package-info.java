/** Channels, by which alerts are told. */
@NullMarked
package org.legation.api.channel;

import org.jspecify.annotations.NullMarked;
