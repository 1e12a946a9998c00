package org.legation.core.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.legation.core.post.PostType;

/**
 * What stands where in a text: links, mentions, hashtags and emoticons, quotations, the chain of a repost, and sentences.
 * Made in one pass; every look ahead has a limit, so that the time grows with the length only.
 */
final class Layout {

    /** Other people's words: what follows the first {@code //@}. */
    static final int CHAIN = 1;

    static final int HASHTAG = 2;
    /** No words: links, mentions, emoticons, and what Weibo writes by itself. */
    static final int SILENT = 4;
    /** In quotation marks or a title's marks. */
    static final int QUOTED = 8;

    private static final int LONGEST_HASHTAG = 64;
    private static final int LONGEST_EMOTICON = 10;
    private static final int LONGEST_NAME = 30;
    private static final String SENTENCE_ENDS = "。！？!?；;\n…";
    /** In the place of a link, and for authors of reposts who add nothing. */
    private static final String LINK_TEXT = "网页链接";

    private static final Set<String> NOTHING_ADDED = Set.of("转发微博", "轉發微博", "转发", "Repost", "repost");

    /** Words in brackets that show no feeling. */
    private static final Set<String> LABELS =
            Set.of("[超话]", "[链接]", "[图片]", "[视频]", "[组图]", "[直播]", "[更多]", "[转发]", "[话题]", "[地点]", "[电话]");

    final String text;
    /** Folded, with a char 0 wherever there are no words. */
    final char[] folded;
    /** The number of each char's sentence; a sentence's mark belongs to it. */
    final int[] sentence;

    final List<Span> hashtags = new ArrayList<>();
    final List<Span> links = new ArrayList<>();
    /** With their {@code @}. */
    final List<Span> mentions = new ArrayList<>();

    final List<Span> emoticons = new ArrayList<>();
    /** Where the author's own words end. */
    final int ownEnd;

    private final byte[] places;
    private final boolean nothingAdded;

    Layout(PostType type, String text) {
        this.text = text;
        folded = Folding.fold(text);
        places = new byte[text.length()];
        sentence = new int[text.length()];
        ownEnd = ownEnd(text);
        mark(new Span(ownEnd, text.length()), CHAIN);
        nothingAdded = type == PostType.REPOST
                && NOTHING_ADDED.contains(text.substring(0, ownEnd).strip());
        if (nothingAdded) {
            mark(new Span(0, ownEnd), SILENT);
        }
        markParts();
        Quotations.of(text, ownEnd).forEach(quotation -> mark(quotation, QUOTED));
        for (int i = 0; i < folded.length; i++) {
            if (is(i, SILENT)) {
                folded[i] = 0;
            }
        }
        numberSentences();
    }

    /** Whether a char stands in one of the places. */
    boolean is(int at, int anyOf) {
        return (places[at] & anyOf) != 0;
    }

    /** What the author says: without the chain, and nothing where Weibo wrote in the author's place. */
    String ownWords() {
        return nothingAdded ? "" : text.substring(0, ownEnd);
    }

    /** Whether there is any word: a letter of any script. */
    boolean hasWords() {
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] != 0 && Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A repost's words are followed by those of the people it came through. */
    private static int ownEnd(String text) {
        int at = text.indexOf("//");
        while (at >= 0) {
            int next = at + 2;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            if (next < text.length() && text.charAt(next) == '@' && (at == 0 || text.charAt(at - 1) != ':')) {
                return at;
            }
            at = text.indexOf("//", next);
        }
        return text.length();
    }

    private void markParts() {
        int i = 0;
        while (i < text.length()) {
            int end = partEnd(i);
            i = Math.max(end, i + 1);
        }
    }

    /** Marks what begins at a char and says where the next part may begin; the same char if nothing does. */
    private int partEnd(int at) {
        char c = text.charAt(at);
        if (c == 'h' || c == 'H' || c == 'w' || c == 't') {
            return add(links, at, linkEnd(at), SILENT);
        } else if (c == '@') {
            return add(mentions, at, mentionEnd(at), SILENT);
        } else if (c == '[') {
            return add(emoticons, at, emoticonEnd(at), SILENT);
        } else if (c == '#') {
            return hashtag(at);
        } else if (c == '网' && text.startsWith(LINK_TEXT, at)) {
            mark(new Span(at, at + LINK_TEXT.length()), SILENT);
        }
        return at;
    }

    private int add(List<Span> spans, int start, int end, int place) {
        if (end > start) {
            Span span = new Span(start, end);
            spans.add(span);
            mark(span, place);
        }
        return end;
    }

    /** What is inside a hashtag is looked at as well: only its words are words. */
    private int hashtag(int at) {
        if (is(at, HASHTAG)) {
            return at;
        }
        int limit = Math.min(text.length(), at + LONGEST_HASHTAG);
        for (int i = at + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '#') {
                if (!text.substring(at + 1, i).isBlank()) {
                    add(hashtags, at, i + 1, HASHTAG);
                }
                return at;
            }
        }
        return at;
    }

    private int linkEnd(int at) {
        if (!text.startsWith("http://", at)
                && !text.startsWith("https://", at)
                && !text.startsWith("www.", at)
                && !text.startsWith("t.cn/", at)) {
            return at;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) <= '~') {
            end++;
        }
        return end;
    }

    /** As in Mentions: after a letter or digit it is an e-mail address. */
    private int mentionEnd(int at) {
        if (at > 0 && (isAsciiWord(text.charAt(at - 1)) || "._%+-".indexOf(text.charAt(at - 1)) >= 0)) {
            return at;
        }
        int end = at + 1;
        if (end < text.length() && text.charAt(end) == '…') {
            return end + 1;
        }
        while (end < text.length() && end <= at + LONGEST_NAME && isNameChar(text.charAt(end))) {
            end++;
        }
        return end == at + 1 ? at : end;
    }

    private int emoticonEnd(int at) {
        boolean letter = false;
        int limit = Math.min(text.length(), at + LONGEST_EMOTICON);
        for (int i = at + 1; i < limit && text.charAt(i) != '['; i++) {
            if (text.charAt(i) == ']') {
                return letter && !LABELS.contains(text.substring(at, i + 1)) ? i + 1 : at;
            }
            letter |= Character.isLetter(text.charAt(i));
        }
        return at;
    }

    private static boolean isAsciiWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isNameChar(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '·';
    }

    private void mark(Span span, int place) {
        for (int i = span.start(); i < span.end(); i++) {
            places[i] |= (byte) place;
        }
    }

    private void numberSentences() {
        int number = 0;
        for (int i = 0; i < sentence.length; i++) {
            sentence[i] = number;
            boolean ends = !is(i, SILENT) && SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
            boolean more = i + 1 < sentence.length && SENTENCE_ENDS.indexOf(text.charAt(i + 1)) >= 0;
            // The chain begins a sentence of its own.
            if ((ends && !more) || i + 1 == ownEnd) {
                number++;
            }
        }
    }
}
