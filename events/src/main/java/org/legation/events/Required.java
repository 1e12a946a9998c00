package org.legation.events;

import org.jspecify.annotations.Nullable;

/** Checks of what came from outside: which field, what was expected. */
final class Required {

    private Required() {}

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": expected a value, found none");
        }
        return value;
    }

    static void version(int expected, int found) {
        if (found != expected) {
            throw new IllegalArgumentException("v: expected version " + expected + ", found " + found);
        }
    }
}
