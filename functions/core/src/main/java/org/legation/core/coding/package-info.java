/** What a post is about and how it speaks to its readers, coded from its text by rules that anyone can read. */
@NullMarked
package org.legation.core.coding;

import org.jspecify.annotations.NullMarked;
