package org.legation.lab.chaos;

import java.util.SplittableRandom;

/**
 * Decides at every step that touches the outside whether the process dies there, the call fails, or another worker goes
 * on first. A budget ends it, so that every run ends.
 */
final class Sabotage {

    private static final double CRASH = 0.04;
    private static final double FAILURE = 0.01;
    private static final double ERROR = 0.1;

    private final SplittableRandom random;
    private final Turns turns;
    private int budget;

    Sabotage(SplittableRandom random, Turns turns, int budget) {
        this.random = random;
        this.turns = turns;
        this.budget = budget;
    }

    void beforeRead() {
        turns.pass();
        fail();
    }

    void beforeWrite() {
        turns.pass();
        die();
        fail();
    }

    void afterWrite() {
        die();
        turns.pass();
    }

    /** Whether a channel errs about what it did. */
    boolean errs() {
        return strikes(ERROR);
    }

    /** Nothing happens from here on. */
    void end() {
        budget = 0;
    }

    private void die() {
        if (strikes(CRASH)) {
            throw new Crash();
        }
    }

    private void fail() {
        if (strikes(FAILURE)) {
            throw new CallFailed();
        }
    }

    private boolean strikes(double probability) {
        boolean strikes = budget > 0 && random.nextDouble() < probability;
        budget -= strikes ? 1 : 0;
        return strikes;
    }
}
