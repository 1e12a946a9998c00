package org.legation.core.coding;

/** A keyword where it stands in a text, from start, to before end. */
record Hit(Word word, int start, int end) {

    boolean holds(Hit other) {
        return start <= other.start && end >= other.end && end - start > other.end - other.start;
    }
}
