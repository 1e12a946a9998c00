/** How messages are sent: the settings, the channels, and what is said of them. */
@NullMarked
package org.legation.pipeline.deliver;

import org.jspecify.annotations.NullMarked;
