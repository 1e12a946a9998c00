/** Where accounts stand among their peers. */
@NullMarked
package org.legation.api.standing;

import org.jspecify.annotations.NullMarked;
