/** The event functions. Each takes an event, calls one step, and turns the outcome into Lambda's answer. */
@NullMarked
package org.legation.pipeline;

import org.jspecify.annotations.NullMarked;
