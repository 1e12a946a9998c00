package org.legation.adapters.channel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts of other people's making, put where they must not do harm. */
final class Texts {

    private static final String CUT = "…";

    /** What the Markdown of DingTalk and WeCom gives a meaning to, neither of which has a way to escape. */
    private static final Map<Integer, String> WIDE = "\\`*[]<>#~|"
            .chars()
            .boxed()
            .collect(Collectors.toUnmodifiableMap(letter -> letter, letter -> wide((char) letter.intValue())));

    private Texts() {}

    /** One line: without control characters, and without those that turn the direction of writing. */
    static String tidy(String text) {
        StringBuilder tidied = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isISOControl(letter) || letter == 0x2028 || letter == 0x2029) {
                tidied.append(' ');
            } else if (!turns(letter) && !isHalf(letter)) {
                tidied.appendCodePoint(letter);
            }
        });
        return tidied.toString().strip();
    }

    private static boolean turns(int letter) {
        return letter == 0x061C
                || letter == 0x200E
                || letter == 0x200F
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069);
    }

    /** Half of a surrogate pair, which is no character. */
    private static boolean isHalf(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }

    /** At most so many UTF-16 units, with an ellipsis if it was cut; never half of a character. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }

    /** As UTF-8. */
    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** For Slack, which asks for these three and no others. */
    static String slack(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * For the Markdown of DingTalk and WeCom: what would be markup becomes its full-width likeness, which people read as
     * the same and no parser knows. An underscore stays: it is in many names, and does no more than slant them.
     */
    static String markdown(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> escaped.append(WIDE.getOrDefault(letter, Character.toString(letter))));
        boolean list = escaped.length() > 0 && "-+=".indexOf(escaped.charAt(0)) >= 0;
        if (list) {
            escaped.setCharAt(0, wide(escaped.charAt(0)).charAt(0));
        }
        return escaped.toString();
    }

    /** An address that stays inside the brackets of any markup. */
    static String address(String link) {
        StringBuilder encoded = new StringBuilder(link.length());
        for (byte part : link.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (part & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~:/?#@!$&+,;=%".indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(Character.toUpperCase(Character.forDigit(part >> 4 & 15, 16)));
                encoded.append(Character.toUpperCase(Character.forDigit(part & 15, 16)));
            }
        }
        return encoded.toString();
    }

    private static String wide(char letter) {
        return Character.toString((char) (letter - '!' + '！'));
    }
}
