package org.legation.core.alert;

import java.util.Locale;

/** How much a spike matters, least first. */
public enum Severity {
    /** Unusual; for the record and the digest. */
    NOTICE("Notice", "留意"),
    /** Rare, and confirmed by a second reading or very rare at once. */
    SPIKE("Spike", "激增"),
    /** Very rare and at least ten times the usual. */
    MAJOR("Major", "重大");

    private final String english;
    private final String chinese;

    Severity(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The word used in files and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
