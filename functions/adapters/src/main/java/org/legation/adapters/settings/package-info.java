/** What an operator decides about alerts, as a document. */
@NullMarked
package org.legation.adapters.settings;

import org.jspecify.annotations.NullMarked;
