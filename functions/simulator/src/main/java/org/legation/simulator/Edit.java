package org.legation.simulator;

import java.time.Instant;

/**
 * A change of a post's text.
 *
 * @param text the whole text from then on
 */
public record Edit(Instant at, String text) {}
