/** The desk: decides which alerts people are told, when, and by which channels. Every decision has its reason. */
@NullMarked
package org.legation.core.desk;

import org.jspecify.annotations.NullMarked;
