/** What there is and what is connected to what: the one source for the cloud's templates and for the local cloud. */
@NullMarked
package org.legation.events.topology;

import org.jspecify.annotations.NullMarked;
