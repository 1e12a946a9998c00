/** Beijing days and the periods made of them. Instants are UTC; days are Beijing days. */
@NullMarked
package org.legation.core.time;

import org.jspecify.annotations.NullMarked;
