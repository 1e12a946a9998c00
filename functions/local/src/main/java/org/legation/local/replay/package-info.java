/** Runs archives through the pipeline. */
@NullMarked
package org.legation.local.replay;

import org.jspecify.annotations.NullMarked;
