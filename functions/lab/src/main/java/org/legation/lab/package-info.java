/** Every figure that is claimed anywhere comes from here. */
@NullMarked
package org.legation.lab;

import org.jspecify.annotations.NullMarked;
