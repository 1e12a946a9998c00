package org.legation.lab.chaos;

/** A call to the outside failed, as when it is throttled: nothing was done, and the process goes on. */
final class CallFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    CallFailed() {
        super("the call failed", null, false, false);
    }
}
