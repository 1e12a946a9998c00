/** How long it takes from an observation to the message that tells of it. */
@NullMarked
package org.legation.lab.latency;

import org.jspecify.annotations.NullMarked;
