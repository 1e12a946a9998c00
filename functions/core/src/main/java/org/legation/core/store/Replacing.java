package org.legation.core.store;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The loop of every guarded write. */
public final class Replacing {

    private Replacing() {}

    /**
     * Changes what was read until no other writer comes between.
     *
     * @param seen what was read; empty if there was nothing
     * @param change the new value, made from the one read; called again after every lost race
     * @param replace writes if the version still stands, and gives what then stands; empty if the race was lost
     * @param again reads once more
     */
    public static <T> Stored<T> loop(
            Optional<Stored<T>> seen,
            Function<Optional<T>, T> change,
            BiFunction<Optional<Stored<T>>, T, Optional<Stored<T>>> replace,
            Supplier<Optional<Stored<T>>> again) {
        Optional<Stored<T>> current = seen;
        while (true) {
            Optional<Stored<T>> written = replace.apply(current, change.apply(current.map(Stored::value)));
            if (written.isPresent()) {
                return written.get();
            }
            current = again.get();
        }
    }
}
