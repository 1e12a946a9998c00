/** Starts the built zips as Lambda does and sends them their sample events. */
@NullMarked
package org.legation.lab.zips;

import org.jspecify.annotations.NullMarked;
