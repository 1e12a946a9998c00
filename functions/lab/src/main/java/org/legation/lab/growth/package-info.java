/** How well the expectation tells, from a post's first hours, what it will have in the end. */
@NullMarked
package org.legation.lab.growth;

import org.jspecify.annotations.NullMarked;
