/** Where posts are read from: how a source fails, how often it may be asked, what it may cost. */
@NullMarked
package org.legation.core.source;

import org.jspecify.annotations.NullMarked;
