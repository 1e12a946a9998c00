/** The system on a laptop: the commands, and what they show. */
@NullMarked
package org.legation.local;

import org.jspecify.annotations.NullMarked;
