package org.legation.core.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keywords of one concern, read from a file that people edit.
 *
 * <p>Its first line is {@code # Legation keywords: NAME, version N}; other lines with {@code #} are comments. The rest is
 * {@code code | weight | words, separated by commas | note}; the note may be left out. {@code ^} before a word and
 * {@code $} after it bind it to the beginning or the end of a clause.
 */
record Lexicon(List<Word> words) {

    private static final Pattern WEIGHT = Pattern.compile("[0-4]");
    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final int FIELDS = 3;

    Lexicon {
        words = List.copyOf(words);
    }

    /**
     * Reads a file.
     *
     * @param codes those it may use, beside that of guards
     * @throws IllegalArgumentException for the first mistake, naming its line
     */
    static Lexicon parse(String name, List<String> lines, Set<String> codes) {
        String head = "# Legation keywords: " + name + ", version " + Coder.VERSION;
        if (lines.isEmpty() || !lines.get(0).equals(head)) {
            throw mistake(name, 0, "expected '" + head + "', found '" + (lines.isEmpty() ? "" : lines.get(0)) + "'");
        }
        List<Word> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                for (Word word : words(name, i, line, codes)) {
                    if (!seen.add(word.code() + ' ' + word.text())) {
                        throw mistake(name, i, word.text() + " is listed for " + word.code() + " already");
                    }
                    words.add(word);
                }
            }
        }
        return new Lexicon(words);
    }

    private static List<Word> words(String name, int line, String content, Set<String> codes) {
        String[] fields = SEPARATOR.split(content, -1);
        if (fields.length < FIELDS || fields.length > FIELDS + 1) {
            throw mistake(name, line, "expected code | weight | words | note, found '" + content + "'");
        }
        String code = fields[0].strip();
        if (!codes.contains(code) && !code.equals(Word.GUARD)) {
            throw mistake(name, line, "expected a code of " + codes + ", found '" + code + "'");
        }
        Matcher weight = WEIGHT.matcher(fields[1].strip());
        if (!weight.matches()) {
            throw mistake(name, line, "expected a weight from 0 to 4, found '" + fields[1].strip() + "'");
        }
        String note = fields.length > FIELDS ? fields[FIELDS].strip() : "";
        List<Word> words = new ArrayList<>();
        for (String word : fields[2].split(",", -1)) {
            words.add(word(name, line, code, Integer.parseInt(weight.group()), word.strip(), note));
        }
        return words;
    }

    private static Word word(String name, int line, String code, int weight, String word, String note) {
        boolean first = word.startsWith("^");
        boolean last = word.endsWith("$");
        String text = word.substring(first ? 1 : 0, Math.max(first ? 1 : 0, word.length() - (last ? 1 : 0)));
        if (text.isBlank()) {
            throw mistake(name, line, "expected a word between two commas");
        }
        String folded = new String(Folding.fold(text));
        if (!folded.equals(text)) {
            throw mistake(name, line, "expected simplified characters and lower case: " + folded + ", found " + text);
        }
        return new Word(code, weight, text, first, last, note);
    }

    private static IllegalArgumentException mistake(String name, int line, String message) {
        return new IllegalArgumentException(name + ", line " + (line + 1) + ": " + message);
    }
}
