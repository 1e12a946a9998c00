/** The pipeline in memory, driven step by step: whoever drives it decides what is delivered when. */
@NullMarked
package org.legation.lab.platform;

import org.jspecify.annotations.NullMarked;
