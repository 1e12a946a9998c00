/** Alerts. */
@NullMarked
package org.legation.api.alert;

import org.jspecify.annotations.NullMarked;
