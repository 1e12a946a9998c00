package org.legation.core.text;

/** What mood a text is in. */
public enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
