/** Which source is polled, and how: what the operator set, checked, and what is made of it. */
@NullMarked
package org.legation.pipeline.source;

import org.jspecify.annotations.NullMarked;
