/** Timelines that a user already has, as files. */
@NullMarked
package org.legation.adapters.archive;

import org.jspecify.annotations.NullMarked;
