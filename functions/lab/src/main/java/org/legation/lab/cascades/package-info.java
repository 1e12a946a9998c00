/** Turns a file of repost cascades into observations. */
@NullMarked
package org.legation.lab.cascades;

import org.jspecify.annotations.NullMarked;
