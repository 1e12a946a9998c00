package org.legation.lab.real;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.legation.core.time.Beijing;

/** Figures as they are printed. */
final class Figures {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Figures() {}

    /** A moment in Beijing time, with its year. */
    static String hour(Instant moment) {
        return HOUR.format(Beijing.at(moment));
    }

    /** How many alerts each decision was made about, by its word. */
    static Map<String, Long> decisions(LabDesk desk) {
        Map<String, Long> words = new LinkedHashMap<>();
        desk.decisions().forEach((decision, count) -> words.put(decision.word(), count));
        return words;
    }

    /** TWO_WORDS as TwoWords. */
    static String camel(String constant) {
        return Arrays.stream(constant.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
