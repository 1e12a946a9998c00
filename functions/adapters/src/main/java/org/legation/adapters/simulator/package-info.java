/**
 * A fictional world to try the system on: agencies of countries that do not exist, and how their readers react. It is a
 * pure function of a seed and the time, so it needs no memory, and a run that was stopped goes on as if it had not.
 */
@NullMarked
package org.legation.adapters.simulator;

import org.jspecify.annotations.NullMarked;
