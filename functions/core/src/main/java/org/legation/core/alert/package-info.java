/** Alerts: what was raised, what was decided about it, what people are told. */
@NullMarked
package org.legation.core.alert;

import org.jspecify.annotations.NullMarked;
