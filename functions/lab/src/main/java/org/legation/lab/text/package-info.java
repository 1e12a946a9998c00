/** Trains the text models and judges them on texts that people have labelled. */
@NullMarked
package org.legation.lab.text;

import org.jspecify.annotations.NullMarked;
