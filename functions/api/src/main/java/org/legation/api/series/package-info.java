/** Numbers over time. */
@NullMarked
package org.legation.api.series;

import org.jspecify.annotations.NullMarked;
