package org.legation.core.text;

import java.util.Arrays;

/**
 * A text as numbers, one for what a reader sees as one sign.
 *
 * <p>Full width becomes half width, capitals small, traditional characters simplified. A Chinese character, a mark or an
 * emoji is a token of its own, a Latin word one token, an emoticon such as {@code [doge]} one token, a number of up to
 * three digits one token, longer numbers all the same token; so are links, and mentions, and the {@code //@name:} that
 * opens what is reposted. A sign that is repeated counts twice at most. White space is one token. Skin tones, joiners and
 * variation selectors are left out.
 *
 * <p>Of a text over {@value #LONG} characters the first {@value #HEAD} and the last {@value #TAIL} are read: what it is
 * about, and how it ends.
 */
final class Tokens {

    /** A text is read whole up to this number of chars. */
    static final int LONG = 400;

    static final int HEAD = 280;
    static final int TAIL = LONG - HEAD;

    private static final int EDGE = 1;
    private static final int LINK = 2;
    private static final int REPOST = 3;
    private static final int MENTION = 4;
    private static final int LONG_NUMBER = 5;
    private static final int EMOTICON = 0x0100_0000;
    private static final int NUMBER = 0x0200_0000;
    private static final int WORD = 0x0400_0000;
    private static final int HASH_BITS = 0x00ff_ffff;

    private static final int LONGEST_EMOTICON = 10;
    private static final int LONGEST_NAME = 35;
    private static final String MASKED_NAME = "…";
    private static final int LONGEST_NUMBER = 3;
    private static final int HASH = 31;

    private final String text;
    private int[] tokens;
    private int size;
    private boolean meaningful;

    private Tokens(String text) {
        this.text = text;
        this.tokens = new int[text.length() + 2];
    }

    static Tokens of(String whole) {
        Tokens tokens = new Tokens(read(whole));
        tokens.add(EDGE);
        int at = 0;
        while (at < tokens.text.length()) {
            at = tokens.next(at);
        }
        tokens.add(EDGE);
        tokens.tokens = Arrays.copyOf(tokens.tokens, tokens.size);
        return tokens;
    }

    /** The tokens between an opening and a closing edge. */
    int[] values() {
        return tokens;
    }

    /** Whether there is more than links, mentions and white space. */
    boolean meaningful() {
        return meaningful;
    }

    private static String read(String text) {
        return text.length() <= LONG ? text : text.substring(0, HEAD) + text.substring(text.length() - TAIL);
    }

    /** Reads one token, or none. Returns where the next one begins. */
    private int next(int at) {
        int sign = sign(text.codePointAt(at));
        int after = at + Character.charCount(text.codePointAt(at));
        if (isSpace(sign)) {
            return add(tokens[size - 1] == ' ' ? 0 : ' ', after);
        } else if (isInvisible(sign)) {
            return after;
        } else if (sign == '@') {
            return mention(at, after);
        } else if (sign == '/' && text.startsWith("//@", at)) {
            return repost(at, after);
        }
        return meaningful(sign, at, after);
    }

    private int meaningful(int sign, int at, int after) {
        if (sign >= 'a' && sign <= 'z') {
            return word(at);
        }
        meaningful = true;
        if (sign == '[') {
            return emoticon(at, after);
        } else if (sign <= Character.MAX_VALUE && Character.isDigit(sign)) {
            return number(at);
        }
        boolean third = size > 2 && tokens[size - 1] == sign && tokens[size - 2] == sign;
        return add(third ? 0 : sign, after);
    }

    private int word(int at) {
        int end = at;
        int hash = 0;
        while (end < text.length() && isLatin(sign(text.charAt(end)))) {
            hash = hash * HASH + sign(text.charAt(end++));
        }
        if (text.startsWith("://", end)) {
            while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x7f) {
                end++;
            }
            return add(LINK, end);
        }
        meaningful = true;
        return add(WORD | (hash & HASH_BITS), end);
    }

    private int emoticon(int at, int after) {
        int end = after;
        int hash = 0;
        while (end < text.length() && end - at < LONGEST_EMOTICON && "[]".indexOf(text.charAt(end)) < 0) {
            hash = hash * HASH + sign(text.charAt(end++));
        }
        boolean closed = end > after && end < text.length() && text.charAt(end) == ']';
        return closed ? add(EMOTICON | (hash & HASH_BITS), end + 1) : add('[', after);
    }

    private int number(int at) {
        int end = at;
        int value = 0;
        while (end < text.length() && Character.isDigit(sign(text.charAt(end)))) {
            value = value * 10 + Character.digit(sign(text.charAt(end++)), 10);
        }
        return add(end - at > LONGEST_NUMBER ? LONG_NUMBER : NUMBER | value, end);
    }

    /** The name of a private person is masked in every stored text. */
    private int mention(int at, int after) {
        if (text.startsWith(MASKED_NAME, after)) {
            return add(MENTION, after + MASKED_NAME.length());
        }
        int end = after;
        while (end < text.length() && end - at < LONGEST_NAME && isName(text.charAt(end))) {
            end++;
        }
        if (end > after) {
            return add(MENTION, end);
        }
        meaningful = true;
        return add('@', after);
    }

    private int repost(int at, int after) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_NAME) {
            if (sign(text.charAt(end++)) == ':') {
                return add(REPOST, end);
            }
        }
        return after;
    }

    private int add(int token, int next) {
        if (token != 0) {
            add(token);
        }
        return next;
    }

    private void add(int token) {
        tokens[size++] = token;
    }

    private static int sign(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
        } else if (codePoint >= 0xff01 && codePoint <= 0xff5e) {
            return sign(codePoint - 0xfee0);
        }
        return codePoint <= Character.MAX_VALUE ? Simplified.of((char) codePoint) : codePoint;
    }

    private static boolean isLatin(int sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-';
    }

    private static boolean isSpace(int sign) {
        return sign <= ' '
                || sign == 0xa0
                || sign == 0x3000
                || sign == 0x200b
                || sign == 0xfeff
                || (sign >= 0x2000 && sign <= 0x200a)
                || sign == 0x2028
                || sign == 0x2029;
    }

    /** Joiners, variation selectors and skin tones. */
    private static boolean isInvisible(int sign) {
        return (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE)
                || sign == 0x200c
                || sign == 0x200d
                || sign == 0xfe0e
                || sign == 0xfe0f
                || (sign >= 0x1f3fb && sign <= 0x1f3ff);
    }
}
