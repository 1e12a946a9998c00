/** Clients of AWS. */
@NullMarked
package org.legation.adapters.aws;

import org.jspecify.annotations.NullMarked;
