package org.legation.core.coding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.legation.core.post.PostType;

/** Codes posts by their text. Pure. */
public final class Coder {

    /** Raised when the same text would be coded otherwise: by other keywords, rules or models. */
    public static final int VERSION = 1;

    private Coder() {}

    /**
     * Codes a text.
     *
     * @param at the observation that shows it
     */
    public static Coded code(PostType type, String text, Instant at) {
        return new Coded(new Coding(VERSION, at, null, List.of(), Set.of(), Set.of()), List.of());
    }
}
