package org.legation.local;

import java.util.Locale;

/** The language in which a command speaks. */
public enum Lang {
    EN,
    ZH;

    /** The one of the user's system. */
    public static Lang ofSystem() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }

    /** Says the same in the language chosen. */
    public String say(String english, String chinese) {
        return this == ZH ? chinese : english;
    }
}
