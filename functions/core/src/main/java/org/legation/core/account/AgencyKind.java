package org.legation.core.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an account is. Accounts of one kind form a group: they are summed and ranked together. */
public enum AgencyKind {
    EMBASSY("Embassy", "使馆"),
    CONSULATE("Consulate", "领事馆"),
    CULTURAL_OFFICE("Cultural office", "文化处"),
    TOURISM_BOARD("Tourism board", "旅游局"),
    TRADE_AGENCY("Trade agency", "投资贸易机构"),
    IGO("International organisation", "国际组织"),
    POLITICIAN("Politician", "政治人物"),
    OTHER("Other", "其他");

    private final String english;
    private final String chinese;

    AgencyKind(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The word used in files and in the API, such as {@code tourism_board}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<AgencyKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All words, for messages that say what was expected. */
    public static String words() {
        return Arrays.stream(values()).map(AgencyKind::word).collect(Collectors.joining(", "));
    }
}
