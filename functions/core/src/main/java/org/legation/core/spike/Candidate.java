package org.legation.core.spike;

import java.time.Duration;
import org.legation.core.expect.Expectation;

/**
 * A post at one reading, as the rules see it.
 *
 * @param age how old it was
 * @param interactions the sum of its counts, from lower bounds
 * @param expectation what it should have
 * @param seenBefore whether the reading before looked like a spike, too
 */
public record Candidate(Duration age, long interactions, Expectation expectation, boolean seenBefore) {}
