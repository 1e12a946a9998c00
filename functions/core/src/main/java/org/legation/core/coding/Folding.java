package org.legation.core.coding;

import java.util.List;

/**
 * Makes the spellings of a word one: capitals small, full-width letters half-width, traditional characters simplified. One
 * char for one char, so that a place in the folded text is the place in the text.
 *
 * <p>Only the traditional forms of characters in the keyword lists are known here; no other ones can matter.
 */
final class Folding {

    private static final String RESOURCE = "traditional.txt";
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
            table[c] = ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 'a' - 'A') : ascii;
        }
        List<String> lines = Resource.lines(RESOURCE);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                continue;
            }
            for (String pair : line.split(" ", -1)) {
                if (pair.length() != 2) {
                    throw new IllegalStateException(RESOURCE + ", line " + (i + 1)
                            + ": expected pairs of a traditional and a simplified character, found '" + pair + "'");
                }
                table[pair.charAt(0)] = pair.charAt(1);
            }
        }
        return table;
    }
}
