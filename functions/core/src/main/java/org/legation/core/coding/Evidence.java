package org.legation.core.coding;

import java.util.List;

/**
 * The words that a code rests on, as they stand in the text.
 *
 * @param code the category, principle or cue, such as {@code CON} or {@code P3}
 * @param words each once, in the order of the text; at most {@link #MOST_WORDS}
 */
public record Evidence(String code, List<String> words) {

    /** More words of one code say nothing more. */
    public static final int MOST_WORDS = 5;

    public Evidence {
        words = List.copyOf(words);
    }
}
