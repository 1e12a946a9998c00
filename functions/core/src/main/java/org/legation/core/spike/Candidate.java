package org.legation.core.spike;

import java.time.Duration;
import org.legation.core.expect.Expectation;

/**
 * A post at one reading, as it is judged.
 *
 * @param age how old it was
 * @param interactions the sum of its counts, from lower bounds
 * @param expectation what it should have
 * @param surpriseBefore the surprise of the reading before; 0 if there was none
 */
public record Candidate(Duration age, long interactions, Expectation expectation, double surpriseBefore) {}
