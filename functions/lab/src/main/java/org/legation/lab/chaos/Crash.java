package org.legation.lab.chaos;

/** The process dies here. An error, since the functions turn exceptions into answers, and the dead give none. */
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash() {
        super("the process died", null, false, false);
    }
}
