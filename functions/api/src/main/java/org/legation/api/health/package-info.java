/** Whether the system does its work. */
@NullMarked
package org.legation.api.health;

import org.jspecify.annotations.NullMarked;
