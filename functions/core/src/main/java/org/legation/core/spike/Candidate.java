package org.legation.core.spike;

import java.time.Duration;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.Tail;

/**
 * A post at one reading, as the rules see it.
 *
 * @param age how old it was
 * @param interactions the sum of its counts, from lower bounds
 * @param expectation what it should have
 * @param tail how surprising posts came to be in fact
 * @param before the surprise at the reading before, as it was judged then; 0 if that was not judged, or there was none
 */
public record Candidate(Duration age, long interactions, Expectation expectation, Tail tail, double before) {}
