/**
 * What crosses a boundary between functions, and the envelopes it travels in. Each record carries its version; its JSON
 * Schema lies in {@code schemas}, sample events in {@code samples}.
 */
@NullMarked
package org.legation.events;

import org.jspecify.annotations.NullMarked;
