/** The coder beside people who coded the same posts. */
@NullMarked
package org.legation.lab.coding;

import org.jspecify.annotations.NullMarked;
