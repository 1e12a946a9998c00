/** How well spikes are told from ordinary posts, on accounts that are made up and of which all is known. */
@NullMarked
package org.legation.lab.spikes;

import org.jspecify.annotations.NullMarked;
