/** What a short Chinese text sounds like, by compact models. */
@NullMarked
package org.legation.core.text;

import org.jspecify.annotations.NullMarked;
