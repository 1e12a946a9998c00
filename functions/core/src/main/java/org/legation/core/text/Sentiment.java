package org.legation.core.text;

import java.util.Locale;

/** How a text feels about what it speaks of. */
public enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    /** The label in data and models: {@code positive}, {@code neutral} or {@code negative}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
