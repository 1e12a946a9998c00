/** A month of alerts, and what people are told when the source goes wrong. */
@NullMarked
package org.legation.lab.alerts;

import org.jspecify.annotations.NullMarked;
