/** What a short Chinese text of the net says: its sentiment, and whether it is hostile to a group of people. */
@NullMarked
package org.legation.core.text;

import org.jspecify.annotations.NullMarked;
