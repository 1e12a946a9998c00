package org.legation.core.memory;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands at every write of a set of stores: counts it, lets another writer in before it, or stops the worker there. */
public final class Saboteur {

    /** The worker died. */
    public static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private int writes;
    private int deadly = -1;
    private boolean afterwards;
    private @Nullable Runnable intruder;

    /** How many writes there were. */
    public int writes() {
        return writes;
    }

    /** The worker dies before a write, counted from now on, from 0. */
    public void dieBefore(int write) {
        deadly = writes + write;
        afterwards = false;
    }

    /** The worker dies as soon as a write, counted from now on, is done. */
    public void dieAfter(int write) {
        deadly = writes + write;
        afterwards = true;
    }

    /** Whoever comes now does not die. */
    public void live() {
        deadly = -1;
        intruder = null;
    }

    /** Another writer comes first, once. */
    public void beforeNextWrite(Runnable other) {
        intruder = other;
    }

    <T> T write(Supplier<T> write) {
        Runnable first = intruder;
        intruder = null;
        if (first != null) {
            first.run();
        }
        boolean here = writes++ == deadly;
        if (here && !afterwards) {
            throw new Death();
        }
        T done = write.get();
        if (here && afterwards) {
            throw new Death();
        }
        return done;
    }
}
