package org.legation.core.coding;

import org.legation.core.text.Simplified;

/**
 * Makes the spellings of a word one: capitals small, full-width letters half-width, traditional characters simplified. One
 * char for one char, so that a place in the folded text is the place in the text.
 */
final class Folding {

    /** What full-width forms of ASCII are above it. */
    private static final int FULL_WIDTH = 0xFEE0;

    private static final char[] FOLDED = table();

    private Folding() {}

    static char[] fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[folded[i]];
        }
        return folded;
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            char ascii = (char) (c >= '！' && c <= '～' && Character.isLetterOrDigit(c) ? c - FULL_WIDTH : c);
            table[c] = ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 'a' - 'A') : Simplified.of(ascii);
        }
        return table;
    }
}
