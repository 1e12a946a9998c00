package org.legation.core.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped keyword lists, and one automaton for all of them. */
final class Keywords {

    /** Parts of the rule of greetings. */
    static final String FESTIVAL = "festival";

    static final String OWN_FESTIVAL = "own";
    static final String GREETING = "greeting";
    static final String CHINA = "china";

    /** Parts of the rules of questions and events. */
    static final String RHETORICAL = "rhetorical";

    static final String ASKED = "asked";
    static final String ANSWERED = "answered";
    static final String ASK = "ask";
    static final String TAIL = "tail";
    static final String WONDER = "wonder";
    static final String DAY = "day";
    static final String PLACE = "place";
    static final String NEWS = "news";

    /** Parts of the rules of P6 and P7. */
    static final String PERSON = "person";

    static final String PRIVATE = "private";
    static final String PLAY = "play";
    static final String CREDIT = "credit";

    static final List<Word> CATEGORIES =
            words("categories", codes(Category.values(), FESTIVAL, OWN_FESTIVAL, GREETING, CHINA));
    static final List<Word> PRINCIPLES = words(
            "principles", codes(Principle.values(), RHETORICAL, ASKED, ANSWERED, ASK, TAIL, WONDER, DAY, PLACE, NEWS));
    static final List<Word> CUES = words("cues", codes(Cue.values(), PERSON, PRIVATE, PLAY, CREDIT));

    private static final List<Word> ALL =
            Stream.of(CATEGORIES, PRINCIPLES, CUES).flatMap(List::stream).toList();
    private static final Automaton AUTOMATON =
            new Automaton(ALL.stream().map(Word::text).toList());
    private static final int LONGEST =
            ALL.stream().mapToInt(word -> word.text().length()).max().orElse(0);

    private Keywords() {}

    /** What stands in a text, by concern. */
    record Found(Hits categories, Hits principles, Hits cues) {}

    static Found in(Layout layout) {
        List<Hit> categories = new ArrayList<>();
        List<Hit> principles = new ArrayList<>();
        List<Hit> cues = new ArrayList<>();
        AUTOMATON.scan(layout.folded, (index, end) -> {
            Word word = ALL.get(index);
            int start = end - word.text().length();
            if (word.fits(layout.folded, start, end)) {
                boolean isCategory = index < CATEGORIES.size();
                boolean isPrinciple = index < CATEGORIES.size() + PRINCIPLES.size();
                (isCategory ? categories : isPrinciple ? principles : cues).add(new Hit(word, start, end));
            }
        });
        return new Found(
                Hits.of(categories, LONGEST, true), Hits.of(principles, LONGEST, false), Hits.of(cues, LONGEST, false));
    }

    private static List<Word> words(String name, Set<String> codes) {
        return Lexicon.parse(name, Resource.lines(name + ".txt"), codes).words();
    }

    private static Set<String> codes(Enum<?>[] constants, String... parts) {
        return Stream.concat(Arrays.stream(constants).map(Enum::name), Arrays.stream(parts))
                .collect(Collectors.toUnmodifiableSet());
    }
}
