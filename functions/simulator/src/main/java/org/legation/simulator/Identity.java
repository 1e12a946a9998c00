package org.legation.simulator;

/** Who calls. */
enum Identity {
    NONE,
    VISITOR,
    LOGIN
}
