package org.legation.core.coding;

/**
 * A keyword.
 *
 * @param code what it speaks for: a category, principle or cue, or a part of a rule
 * @param weight how clearly
 * @param text simplified, in lower case
 * @param first whether it counts only at the beginning of a clause
 * @param last whether it counts only at the end of one
 * @param note for readers; empty if there is none
 */
record Word(String code, int weight, String text, boolean first, boolean last, String note) {

    /** The code of words that only keep shorter ones inside them from counting. */
    static final String GUARD = "-";

    private static final int SHORTEST_WITH_PLURAL = 3;

    boolean isGuard() {
        return code.equals(GUARD);
    }

    /** Whether it may stand from start to end of a folded text: Latin words are not found inside others. */
    boolean fits(char[] folded, int start, int end) {
        if (first && start > 0 && Character.isLetterOrDigit(folded[start - 1])) {
            return false;
        }
        if (last && end < folded.length && Character.isLetterOrDigit(folded[end])) {
            return false;
        }
        if (isLatin(folded[start]) && start > 0 && isLatin(folded[start - 1])) {
            return false;
        }
        return !isLatin(folded[end - 1]) || !isLatin(folded, end) || isPlural(folded, end);
    }

    private boolean isPlural(char[] folded, int end) {
        return text.length() >= SHORTEST_WITH_PLURAL && folded[end] == 's' && !isLatin(folded, end + 1);
    }

    private static boolean isLatin(char[] folded, int at) {
        return at < folded.length && isLatin(folded[at]);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
