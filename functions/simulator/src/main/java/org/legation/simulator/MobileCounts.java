package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The forms in which the mobile site writes a count. */
final class MobileCounts {

    /** What it never goes beyond. */
    static final int CAP = 1_000_000;

    private MobileCounts() {}

    /**
     * A count of a post: mostly a number, at times its digits, rounded, or nothing; at the cap, the cap.
     *
     * @param key chooses the form, the same for the same key
     */
    static JsonNode odd(long value, long key) {
        int form = Dice.below(400, key);
        if (form == 0) {
            return NullNode.instance;
        } else if (value >= CAP) {
            return form % 2 == 0 ? IntNode.valueOf(CAP) : TextNode.valueOf("100万+");
        } else if (form < 20) {
            return TextNode.valueOf(Long.toString(value));
        } else if (form < 40 && value >= 10_000) {
            return TextNode.valueOf(rounded(value) + (form < 25 ? "+" : ""));
        }
        return LongNode.valueOf(value);
    }

    /** A number of followers, rounded from ten thousand on, such as {@code 14.6万}. */
    static String rounded(long value) {
        if (value < 10_000) {
            return Long.toString(value);
        }
        boolean hundredMillions = value >= 100_000_000;
        BigDecimal unit = BigDecimal.valueOf(hundredMillions ? 100_000_000 : 10_000);
        BigDecimal shown = BigDecimal.valueOf(value).divide(unit, 1, RoundingMode.HALF_UP);
        return shown.stripTrailingZeros().toPlainString() + (hundredMillions ? "亿" : "万");
    }
}
