package org.legation.adapters.channel;

import java.util.function.UnaryOperator;
import org.legation.core.alert.Words;

/**
 * A text in both languages, in the order of its readers.
 *
 * @param second empty if it says the same
 */
record Both(String first, String second) {

    /** Tidied, and at most so many UTF-16 units in each language. */
    static Both of(Words words, Language first, int most) {
        String english = Texts.shortened(Texts.tidy(words.english()), most);
        String chinese = Texts.shortened(Texts.tidy(words.chinese()), most);
        if (english.isEmpty() || chinese.isEmpty() || english.equals(chinese)) {
            return new Both(english.isEmpty() ? chinese : english, "");
        }
        return first == Language.CHINESE ? new Both(chinese, english) : new Both(english, chinese);
    }

    /** Both as one text. */
    String joined(String between, UnaryOperator<String> escape) {
        return second.isEmpty() ? escape.apply(first) : escape.apply(first) + between + escape.apply(second);
    }
}
