package org.legation.local;

/** An option is not as expected. The message names it and says what was expected, in both languages. */
public final class OptionException extends Exception {

    private final String english;
    private final String chinese;

    public OptionException(String english, String chinese) {
        super(english);
        this.english = english;
        this.chinese = chinese;
    }

    /** The message in the language chosen. */
    public String say(Lang lang) {
        return lang.say(english, chinese);
    }
}
