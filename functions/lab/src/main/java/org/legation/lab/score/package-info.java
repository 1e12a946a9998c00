/** How fast posts are scored. */
@NullMarked
package org.legation.lab.score;

import org.jspecify.annotations.NullMarked;
