package org.legation.core.score;

import org.legation.core.coding.Coder;
import org.legation.core.expect.Expectation;

/**
 * By which versions of its rules an account was scored. What one version made is never carried on by another: a state of
 * other versions is made anew from the log first ({@link RescoreStep}).
 *
 * @param expectation of what is usual
 * @param coding of what texts are coded as
 */
public record Versions(int expectation, int coding) {

    public static final Versions CURRENT = new Versions(Expectation.VERSION, Coder.VERSION);
}
