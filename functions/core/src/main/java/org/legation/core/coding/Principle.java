package org.legation.core.coding;

/**
 * The dialogic principles of Kent and Taylor (1998), as Rybalko and Seltzer (2010) applied them to short posts. The first
 * of the five, ease of interface, is given by the platform and not coded.
 */
public enum Principle {
    LOOP("Dialogic loop", "对话回路"),
    USEFUL("Useful information", "有用信息"),
    CONSERVATION("Conservation of visitors", "留住访客"),
    RETURN("Return visits", "吸引回访");

    private final String english;
    private final String chinese;

    Principle(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
