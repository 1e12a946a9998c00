package org.legation.core.coding;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands in quotation marks and titles' marks: words that the author passes on. */
final class Quotations {

    private static final String OPENING = "“「『《‘\"";
    private static final String CLOSING = "”」』》’\"";
    /** Of one whose end is further away the closing mark was forgotten, or the opening one is none. */
    private static final int LONGEST = 500;

    private Quotations() {}

    /** The outermost ones before an end, with their marks. */
    static List<Span> of(String text, int end) {
        List<Span> found = new ArrayList<>();
        // Where the next closing mark of each kind stands, kept so that no stretch is searched twice.
        int[] next = new int[OPENING.length()];
        int i = 0;
        while (i < end) {
            int kind = OPENING.indexOf(text.charAt(i));
            if (kind < 0) {
                i++;
                continue;
            }
            if (next[kind] <= i) {
                int close = text.indexOf(CLOSING.charAt(kind), i + 1);
                next[kind] = close < 0 ? Integer.MAX_VALUE : close;
            }
            if (next[kind] < end && next[kind] - i <= LONGEST) {
                found.add(new Span(i, next[kind] + 1));
                i = next[kind];
            }
            i++;
        }
        return found;
    }
}
