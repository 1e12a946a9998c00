package org.legation.core.coding;

/** A stretch of a text, from start, to before end. */
record Span(int start, int end) {

    String of(String text) {
        return text.substring(start, end);
    }
}
